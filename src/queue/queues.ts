/** Every queue, what its jobs carry, and how they are tried. BullMQ only wakes and spreads work; the truth is in MongoDB. */

import { once } from 'node:events'
import { Queue, type QueueOptions } from 'bullmq'
import { Redis } from 'ioredis'
import { z } from 'zod'
import { openLimits } from './limits.ts'

/** Milliseconds. */
const connectWithin = 10_000

/** Numbers and ids only: no word of a complaint ever enters a queue. */
export const payloads = {
  cases: z.object({ no: z.string(), owed: z.string() }),
  deliver: z.object({ promise: z.string() }),
  chores: z.object({ at: z.iso.datetime() }),
} as const
export type QueueName = keyof typeof payloads
type Payload<Q extends QueueName> = z.infer<(typeof payloads)[Q]>

/** Braces keep all keys of one queue on one node of a Redis cluster. */
const defaultPrefix = '{zhixie}'

const kept = { removeOnComplete: true, removeOnFail: true } as const

export type Queues = ReturnType<typeof openQueues>

/** `url`: Redis. While it is away every call fails at once, and the sweep makes up for it later. */
export function openQueues({ url, prefix = defaultPrefix }: { url: string; prefix?: string }) {
  const connection = new Redis(url, {
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    lazyConnect: true,
    // What many ask for at one moment goes out in one packet.
    enableAutoPipelining: true,
  })
  // Without a listener ioredis would end the program; that Redis is away is seen by the calls that fail.
  connection.on('error', () => undefined)
  const options: QueueOptions = { connection, prefix, defaultJobOptions: kept }
  const queues = {
    cases: new Queue('cases', options),
    deliver: new Queue('deliver', options),
    chores: new Queue('chores', options),
  }
  for (const queue of Object.values(queues)) queue.on('error', () => undefined)

  return {
    prefix,
    url,
    limits: openLimits(connection, prefix),
    /** Waits until Redis answers; an error names the setting to mend. */
    async connect(): Promise<void> {
      if (connection.status === 'wait') connection.connect().catch(() => undefined)
      const patience = AbortSignal.timeout(connectWithin)
      try {
        if (connection.status !== 'ready') await once(connection, 'ready', { signal: patience })
      } catch (cause) {
        connection.disconnect()
        throw new Error('Redis does not answer at REDIS_URL; start it, or correct the address.', { cause })
      }
    },
    async add<Q extends QueueName>(queue: Q, jobs: readonly Job<Q>[]): Promise<void> {
      if (jobs.length === 0) return
      await queues[queue].addBulk(
        jobs.map(({ name, data, id, delay }) => ({
          name,
          data,
          // BullMQ refuses a whole batch for a colon in one id; the name of a robot has one.
          opts: { jobId: id.replaceAll(':', '~'), ...(delay ? { delay } : {}) },
        })),
      )
    },
    /** Jobs that wait or are at work, over all queues. */
    async pending(): Promise<number> {
      const counts = await Promise.all(
        Object.values(queues).map((queue) => queue.getJobCounts('wait', 'active', 'prioritized')),
      )
      return counts.flatMap((count) => Object.values(count)).reduce((sum, count) => sum + count, 0)
    },
    /** Whether any worker takes up what cases owe. */
    attended: async (): Promise<boolean> => (await queues.cases.getWorkersCount()) > 0,
    ping: async () => {
      await connection.ping()
    },
    async close(): Promise<void> {
      await Promise.all(Object.values(queues).map((queue) => queue.close()))
      connection.disconnect()
    },
  }
}

/** `id` makes the job one: added again while it waits or runs, it stays one. `delay`: milliseconds. */
export type Job<Q extends QueueName> = { name: string; data: Payload<Q>; id: string; delay?: number }
