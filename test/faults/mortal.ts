// A worker, a bot, or all the parts in a process of its own that kills itself with SIGKILL at its Nth step, a step being any call that
// leaves the process: to MongoDB, to Redis, to the chat server. It waits for its orders, so that it can be had ready.
import { openApp } from '../../src/app.ts'
import { openChat } from '../../src/chat/open-chat.ts'
import { loadCity } from '../../src/city/load-city.ts'
import { readConfig } from '../../src/config/config.ts'

export type Birth = {
  role: 'worker' | 'bot' | 'all'
  mongodbUri: string
  redisUrl: string
  botToken: string
  appToken: string
  apiUrl: string
  dataKey: string
}
/** `now`: it is that time. `fallAt`: die at that step from now on. `count`: how many steps were there? */
export type Order = { now: string } | 'go' | { fallAt: number } | 'count'
export type Word = 'ready' | 'done' | { steps: number }

const birth = JSON.parse(process.argv[2] ?? '{}') as Birth
let ahead = 0
let step = 0
let killAt = Number.POSITIVE_INFINITY

/** It falls before its first call, or when a call was made but nobody has learnt of it: before the next is the same. */
function mortal<T extends object>(part: T): void {
  for (const [name, value] of Object.entries(part)) {
    if (typeof value !== 'function') continue
    const falling = async (...given: unknown[]) => {
      if (killAt === 1) process.kill(process.pid, 'SIGKILL')
      const answer = await value.apply(part, given)
      step += 1
      if (step + 1 === killAt) process.kill(process.pid, 'SIGKILL')
      return answer
    }
    Object.assign(part, { [name]: falling })
  }
}

const aWorker = async () => (await import('../../jobs/worker.ts')).startWorker(app, chat, { lockMs: 300 })
const aBot = async () => (await import('../../src/chat/start-bot.ts')).startBot(app)
const aScheduler = async () => (await import('../../jobs/timetable.ts')).startTimetable(app)
const parts = { worker: [aWorker], bot: [aBot], all: [aWorker, aBot, aScheduler] }[birth.role]

const { mongodbUri, redisUrl, botToken, appToken, apiUrl } = birth
const city = await loadCity('seeds/chongqing')
const slack = { mode: 'socket', botToken, appToken, apiUrl } as const
const config = {
  ...readConfig({ LOG_LEVEL: 'silent' }),
  slack,
  dataKey: Buffer.from(birth.dataKey, 'base64'),
}
const app = await openApp({ config, city, mongodbUri, redisUrl, clock: () => new Date(Date.now() + ahead) })
const chat = openChat({ botToken, apiUrl, storage: app.storage, city, clock: app.clock })

for (const part of [app.storage.cases, app.storage.ledger, app.storage.numbers, app.queues, chat.mouth])
  mortal(part)

process.on('message', async (order: Order) => {
  if (order === 'count') return process.send?.({ steps: step } satisfies Word)
  if (order === 'go') await Promise.all(parts.map((start) => start()))
  else if ('now' in order) ahead = new Date(order.now).getTime() - Date.now()
  else {
    step = 0
    killAt = order.fallAt
  }
  process.send?.('done' satisfies Word)
})
process.send?.('ready' satisfies Word)
