import { fork, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { startWorker } from '../../jobs/worker.ts'
import { seedCity } from '../../src/actions/seed-city.ts'
import { openApp } from '../../src/app.ts'
import { openChat } from '../../src/chat/open-chat.ts'
import { startBot } from '../../src/chat/start-bot.ts'
import { loadCity } from '../../src/city/load-city.ts'
import { readConfig } from '../../src/config/config.ts'
import { channelsOf } from '../../src/local/play/channels-of.ts'
import type { Engine } from './ground.ts'

export type Pipeline = { rate: number; idleMb: number; loadMb: number; nodeMb: number }

/** From a message in the intake channel to the card in the unit's channel, acknowledged by the chat server. */
export async function pipeline(
  { mongodbUri, redisUrl }: Engine,
  { count, inFlight }: { count: number; inFlight: number },
): Promise<Pipeline> {
  const city = await loadCity('seeds/chongqing')
  const people = city.people.map((person) => ({ ...person, roles: [...person.roles] }))
  const server = fork('test/bench/chat-server.ts', { execArgv: ['--import', 'tsx'] })
  const author = people.find((person) => person.roles.length === 0)?.name ?? ''
  server.send({ open: { people, channels: channelsOf(people, city), intake: city.channels.intake, author } })
  const [tokens] = (await once(server, 'message')) as [{ botToken: string; appToken: string; apiUrl: string }]

  const plain = { ...readConfig({ LOG_LEVEL: 'silent' }), dataKey: randomBytes(32) }
  const config = { ...plain, slack: { mode: 'socket', ...tokens } as const }
  const app = await openApp({ config, city, mongodbUri, redisUrl, dbName: 'pipeline' })
  await seedCity(app.office)
  let delivered = 0
  let finish: () => void = () => undefined
  const over = new Promise<void>((resolve) => {
    finish = resolve
  })
  const events = {
    ...app.events,
    delivered: (promise: string) => {
      if (!promise.includes('.card.unit.')) return
      delivered += 1
      if (delivered === count) finish()
      else if (delivered + inFlight <= count) server.send({ say: 1 })
    },
  }
  const chat = openChat({ ...tokens, storage: app.storage, city, clock: app.clock })
  const worker = await startWorker({ ...app, events }, chat)
  const bot = await startBot(app)
  const idleMb = memory()
  const began = performance.now()
  server.send({ say: inFlight })
  const peak = watchMemory()
  await over
  const rate = count / ((performance.now() - began) / 1000)
  const loadMb = peak()
  await bot.stop()
  await worker.stop()
  await app.close()
  server.kill()
  return { rate, idleMb, loadMb, nodeMb: await nodeAlone() }
}

/** What a process of Node's takes that does nothing. */
async function nodeAlone(): Promise<number> {
  const bare = spawn(process.execPath, ['--eval', 'process.send(process.memoryUsage.rss())'], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const [bytes] = (await once(bare, 'message')) as [number]
  return bytes / 1024 / 1024
}

const memory = (): number => process.memoryUsage.rss() / 1024 / 1024

function watchMemory(): () => number {
  let most = memory()
  const timer = setInterval(() => {
    most = Math.max(most, memory())
  }, 100)
  return () => {
    clearInterval(timer)
    return most
  }
}
