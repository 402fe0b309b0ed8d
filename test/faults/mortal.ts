// A worker or a bot in a process of its own that kills itself with SIGKILL at its Nth step, a step being any call that
// leaves the process: to MongoDB, to Redis, to the chat server. It waits for its orders, so that it can be had ready.
import { openApp } from '../../src/app.ts'
import { openChat } from '../../src/chat/open-chat.ts'
import { loadCity } from '../../src/city/load-city.ts'
import { readConfig } from '../../src/config.ts'

export type Birth = {
  role: 'worker' | 'bot'
  mongodbUri: string
  redisUrl: string
  botToken: string
  appToken: string
  apiUrl: string
  dataKey: string
}
/** `go`: begin; it is that time. `fallAt`: die at that step from now on. `count`: how many steps were there? */
export type Order = { go: string } | { fallAt: number } | { count: true }
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

// Only what the role needs is loaded: many of these are born in one test.
const begin = {
  worker: async () => {
    const { startWorker } = await import('../../jobs/worker.ts')
    return () => startWorker(app, chat, { lockMs: 300 })
  },
  bot: async () => {
    const { startBot } = await import('../../src/chat/start-bot.ts')
    return () => startBot(app)
  },
}[birth.role]

const { mongodbUri, redisUrl, botToken, appToken, apiUrl } = birth
const city = await loadCity('seeds/chongqing')
const slack = { mode: 'socket', botToken, appToken, apiUrl } as const
const config = {
  ...readConfig({ LOG_LEVEL: 'silent' }),
  slack,
  dataKey: Buffer.from(birth.dataKey, 'base64'),
}
const app = await openApp({ config, city, mongodbUri, redisUrl, clock: () => new Date(Date.now() + ahead) })
const chat = openChat({ botToken, apiUrl, storage: app.storage, city })
const start = await begin()

for (const part of [app.storage.cases, app.storage.ledger, app.storage.numbers, app.queues, chat.mouth])
  mortal(part)

process.on('message', async (order: Order) => {
  if ('count' in order) return process.send?.({ steps: step } satisfies Word)
  if ('fallAt' in order) {
    step = 0
    killAt = order.fallAt
  } else {
    ahead = new Date(order.go).getTime() - Date.now()
    await start()
  }
  process.send?.('done' satisfies Word)
})
process.send?.('ready' satisfies Word)
