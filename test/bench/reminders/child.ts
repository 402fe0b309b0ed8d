// One process that says reminders: node --import tsx child.ts SYSTEM MONGODB REDIS. It is killed in the middle, and started again.
import { MongoBackend } from '@agendajs/mongo-backend'
import { Agenda } from 'agenda'
import { Worker } from 'bullmq'
import mongoose from 'mongoose'
import { sweep } from '../../../jobs/sweep.ts'
import { startWorker } from '../../../jobs/worker.ts'
import { openApp } from '../../../src/app.ts'
import { loadCity } from '../../../src/city/load-city.ts'
import { readConfig } from '../../../src/config/config.ts'
import { openLog } from '../../../src/observe/log.ts'
import { redisOf } from './redis-of.ts'

const [system = '', mongodbUri = '', redisUrl = ''] = process.argv.slice(2)
const db = (await mongoose.createConnection(mongodbUri, { dbName: `said-${system}` }).asPromise()).db
const said = db?.collection('said')

/** Where the three say what is due: a write each, as a chat platform takes them. */
const say = (id: string) => said?.updateOne({ _id: id as never }, { $inc: { times: 1 } }, { upsert: true })

const systems: Record<string, () => Promise<void>> = {
  async zhixie() {
    const city = { ...(await loadCity('seeds/chongqing')), plans: [] }
    const config = { ...readConfig({}), dataKey: Buffer.alloc(32, 7) }
    const app = await openApp({
      ...{ config, city, mongodbUri, redisUrl, dbName: 'reminders', queuePrefix: '{reminders}' },
      log: openLog('silent'),
    })
    const place = { channel: 'C1', owner: null, discreet: false }
    const mouth = {
      post: async (_: unknown, { promise }: { promise: string }) => {
        await say(promise)
        return { channel: 'C1', ts: '1.0' }
      },
      // What was said is found again, as it is on the platform.
      find: async (_: unknown, promise: string) =>
        (await said?.findOne({ _id: promise as never })) ? { channel: 'C1', ts: '1.0' } : null,
      update: async (standing: unknown) => standing,
    }
    await startWorker(app, { mouth: mouth as never, places: async () => [place] }, { lockMs: 2_000 })
    for (;;) {
      await sweep(app)
      await new Promise((done) => setTimeout(done, 500))
    }
  },
  async bullmq() {
    const connection = redisOf(redisUrl)
    new Worker('peer', async (job) => say(String(job.data.id)), {
      ...{ connection, prefix: '{peer}', concurrency: 32, lockDuration: 2_000, stalledInterval: 1_000 },
    })
  },
  async agenda() {
    const backend = new MongoBackend({ address: `${mongodbUri.replace(/\/?(\?|$)/, '/agenda$1')}` })
    const agenda = new Agenda({
      backend,
      processEvery: 500,
      defaultConcurrency: 32,
      maxConcurrency: 32,
      defaultLockLifetime: 2_000,
    })
    agenda.define('remind', async (job: { attrs: { data?: unknown } }) => {
      await say((job.attrs.data as { id: string }).id)
    })
    await agenda.start()
  },
}

await systems[system]?.()
