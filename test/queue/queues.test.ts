import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openQueues } from '../../src/queue/queues.ts'
import { freshGround, type Ground } from '../ground.ts'

let ground: Ground
let queues: ReturnType<typeof openQueues>
beforeAll(async () => {
  ground = await freshGround()
  queues = openQueues({ url: ground.redisUrl })
  await queues.connect()
  await vi.waitFor(queues.ping)
})
afterAll(async () => {
  await queues.close()
  await ground.clear()
})

test('a promise that a robot repeats, with a colon in its id, keeps none of the others from the queue', async () => {
  const jobs = ['SQ2026-00001.3.0', 'SQ2026-00001.3.0~wecom:coordination'].map((promise) => ({
    name: 'deliver',
    data: { promise },
    id: `${promise}~1`,
  }))

  await queues.add('deliver', jobs)
  await queues.add('deliver', jobs)

  expect(await queues.pending()).toBe(2)
})
