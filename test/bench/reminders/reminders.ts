/** The same reminders by zhixie, by BullMQ's delayed jobs and by agenda: how fast, and how many survive. */

import { type ChildProcess, spawn } from 'node:child_process'
import { MongoBackend } from '@agendajs/mongo-backend'
import { Agenda } from 'agenda'
import { Queue } from 'bullmq'
import mongoose from 'mongoose'
import { openStorage } from '../../../src/storage/storage.ts'
import type { Figure } from '../figure.ts'
import type { Engine } from '../ground.ts'
import { redisOf } from './redis-of.ts'

const count = 2_000
/** How long whoever goes on is given, milliseconds: a killed process's claim lasts a minute, a flushed queue gives nothing back. */
const patience = { kill: 75_000, flush: 25_000 }

const names = ['zhixie', 'bullmq', 'agenda'] as const
type System = (typeof names)[number]
type Mishap = 'kill' | 'flush'
type Outcome = { rate: number; said: number; doubled: number }

export async function reminders(engines: Engine): Promise<Figure[]> {
  const kill: Partial<Record<System, Outcome>> = {}
  const flush: Partial<Record<System, Outcome>> = {}
  for (const name of names) {
    kill[name] = await run(engines, name, 'kill')
    flush[name] = await run(engines, name, 'flush')
  }
  const beside = (of: (outcome: Outcome) => number, from: typeof kill, peer: 'bullmq' | 'agenda') => ({
    name: peer,
    value: from[peer] ? of(from[peer]) : 0,
  })
  const figures: Figure[] = []
  for (const peer of ['bullmq', 'agenda'] as const) {
    figures.push(
      figure(
        'reminders said',
        kill.zhixie?.rate,
        '/s',
        beside(({ rate }) => rate, kill, peer),
        'told',
      ),
      figure(
        `of ${count}, said after kill -9`,
        kill.zhixie?.said,
        '',
        beside(({ said }) => said, kill, peer),
        'all',
      ),
      figure(
        'of these, said twice',
        kill.zhixie?.doubled,
        '',
        beside(({ doubled }) => doubled, kill, peer),
        'none',
      ),
      figure(
        `of ${count}, said after FLUSHALL`,
        flush.zhixie?.said,
        '',
        beside(({ said }) => said, flush, peer),
        'all',
      ),
    )
  }
  return figures
}

function figure(
  name: string,
  value = 0,
  unit: string,
  beside: Figure['beside'],
  aim: 'told' | 'all' | 'none',
): Figure {
  const met = aim === 'told' || (aim === 'all' ? value === count : value === 0)
  return { name, value, unit, ...(beside ? { beside } : {}), aim, met }
}

/** Everything owed at once; after half of it the mishap; then somebody starts again. */
async function run(engines: Engine, system: System, mishap: Mishap): Promise<Outcome> {
  const { mongodbUri, redisUrl } = engines
  const db = await mongoose.createConnection(mongodbUri, { dbName: `said-${system}` }).asPromise()
  const said = db.collection('said')
  const redis = redisOf(redisUrl)
  await redis.flushall()
  await said.deleteMany({})
  await owe[system](engines)
  let child = start(engines, system)
  const wait = (holds: () => Promise<boolean>) => until(holds, patience[mishap])
  const began = await wait(async () => (await said.countDocuments()) > 0)
  const half = await wait(async () => (await said.countDocuments()) >= count / 2)
  if (mishap === 'kill') {
    child.kill('SIGKILL')
    child = start(engines, system)
  } else await redis.flushall()
  await wait(async () => (await said.countDocuments()) >= count)
  await new Promise((done) => setTimeout(done, 1_000))
  child.kill('SIGKILL')
  const all = await said.find().toArray()
  redis.disconnect()
  await db.close()
  return {
    rate: count / 2 / Math.max(0.001, (half - began) / 1000),
    said: all.length,
    doubled: all.filter(({ times }) => Number(times) > 1).length,
  }
}

const owe: Record<System, (engines: Engine) => Promise<void>> = {
  async zhixie({ mongodbUri }) {
    const db = await mongoose.createConnection(mongodbUri, { dbName: 'reminders' }).asPromise()
    await db.dropDatabase()
    await db.close()
    const storage = await openStorage({ uri: mongodbUri, dbName: 'reminders', dataKey: Buffer.alloc(32, 7) })
    const at = new Date(Date.now() - 1_000)
    await storage.ledger.enter(
      Array.from({ length: count }, (_, place) => {
        const id = `r${place}`
        return {
          ...{
            id,
            no: null,
            due: at,
            nextTry: at,
            state: 'owed',
            tries: 0,
            busyUntil: null,
            doubtful: false,
          },
          ...{ posted: [], wanted: 0, shown: -1, settledAt: null, madeAt: at },
          what: {
            ...{ id, is: 'notice', say: 'missed', to: { desk: 'coordination' }, when: 'now' },
            with: { promises: String(place) },
          },
        } as never
      }),
    )
    await storage.close()
  },
  async bullmq({ redisUrl }) {
    const queue = new Queue('peer', { connection: redisOf(redisUrl), prefix: '{peer}' })
    await queue.addBulk(
      Array.from({ length: count }, (_, place) => ({
        name: 'remind',
        data: { id: `r${place}` },
        opts: { delay: 1, attempts: 5, removeOnComplete: true },
      })),
    )
    await queue.close()
  },
  async agenda({ mongodbUri }) {
    const agenda = new Agenda({
      backend: new MongoBackend({ address: mongodbUri.replace(/\/?(\?|$)/, '/agenda$1') }),
    })
    await agenda.ready
    const at = new Date()
    for (let place = 0; place < count; place += 50)
      await Promise.all(
        Array.from({ length: 50 }, (_, nth) =>
          agenda.schedule(at, 'remind', { id: `r${place + nth}` } as never),
        ),
      )
    await agenda.stop()
  },
}

function start({ mongodbUri, redisUrl }: Engine, system: System): ChildProcess {
  const path = new URL('./child.ts', import.meta.url).pathname
  return spawn(process.execPath, ['--import', 'tsx', path, system, mongodbUri, redisUrl], { stdio: 'ignore' })
}

/** The moment at which it held, or at which patience ended. */
async function until(holds: () => Promise<boolean>, most: number): Promise<number> {
  const last = performance.now() + most
  while (performance.now() < last && !(await holds())) await new Promise((done) => setTimeout(done, 20))
  return performance.now()
}
