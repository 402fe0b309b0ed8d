// A worker in a process of its own that kills itself with SIGKILL just before or just after its Nth step, a step
// being any call that leaves the process: to MongoDB, to Redis, to the chat server.
import { startWorker } from '../../jobs/worker.ts'
import { openApp } from '../../src/app.ts'
import { openChat } from '../../src/chat/open-chat.ts'
import { loadCity } from '../../src/city/load-city.ts'
import { readConfig } from '../../src/config.ts'

type Orders = {
  mongodbUri: string
  redisUrl: string
  botToken: string
  apiUrl: string
  dataKey: string
  at: string
  killAt: number
}

const orders = JSON.parse(process.argv[2] ?? '{}') as Orders
const start = new Date(orders.at).getTime() - Date.now()
let step = 0

/** Every step counts twice: before it is made, and after it was made but before anybody learns of it. */
function mortal<T extends object>(part: T): T {
  return new Proxy(part, {
    get(target, name, self) {
      const value = Reflect.get(target, name, self)
      if (typeof value !== 'function') return value
      return async (...given: unknown[]) => {
        fall()
        const answer = await value.apply(target, given)
        fall()
        return answer
      }
    },
  })
}

function fall(): void {
  step += 1
  if (step === orders.killAt) process.kill(process.pid, 'SIGKILL')
}

const city = await loadCity('seeds/chongqing')
const config = { ...readConfig({ LOG_LEVEL: 'silent' }), dataKey: Buffer.from(orders.dataKey, 'base64') }
const { mongodbUri, redisUrl, botToken, apiUrl } = orders
const app = await openApp({ config, city, mongodbUri, redisUrl, clock: () => new Date(Date.now() + start) })
const chat = openChat({ botToken, apiUrl, storage: app.storage, city })
app.storage.cases = mortal(app.storage.cases)
app.storage.ledger = mortal(app.storage.ledger)
const lockMs = 1_000
await startWorker({ ...app, queues: mortal(app.queues) }, { ...chat, mouth: mortal(chat.mouth) }, { lockMs })
process.on('message', () => process.send?.({ step }))
