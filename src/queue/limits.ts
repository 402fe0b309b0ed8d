/** How often the same somebody may do the same thing. Counted in Redis; while that is away, in this process. */

import type { Redis } from 'ioredis'
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible'

/** Ours, no law's: points in so many seconds. */
const allowances = {
  /** Complaints from one address; an office's people may share one. */
  filing: { points: 20, duration: 3_600 },
  /** Wrong codes from one address, and for one number. */
  'guess-from': { points: 20, duration: 900 },
  'guess-at': { points: 10, duration: 900 },
  /** All filings together; beyond it each is asked for a proof of work. */
  'filing-everywhere': { points: 120, duration: 60 },
  /** Of those who can give none while that lasts: one address at a time. */
  'filing-unproved': { points: 1, duration: 900 },
  /** A proof counts once; as long as a challenge is good for. */
  proof: { points: 1, duration: 7_200 },
  /** New codes asked for, from one address and for one number. */
  'lost-from': { points: 10, duration: 3_600 },
  'lost-at': { points: 5, duration: 3_600 },
  /** Acts on tracking pages from one address. */
  acting: { points: 60, duration: 900 },
  /** Requests of another system. */
  api: { points: 600, duration: 60 },
  /** Looks at what a text is, while it is written. */
  understanding: { points: 300, duration: 900 },
} as const
export type Limit = keyof typeof allowances

export type Limits = {
  /** Counts one; gives the seconds to wait if that is one too many, otherwise 0. */
  count(limit: Limit, who: string): Promise<number>
  /** The seconds to wait, without counting. */
  wait(limit: Limit, who: string): Promise<number>
}

export function openLimits(connection: Redis, prefix: string): Limits {
  const limiters = Object.fromEntries(
    Object.entries(allowances).map(([name, allowance]) => {
      const insuranceLimiter = new RateLimiterMemory(allowance)
      const keyPrefix = `${prefix}:limit:${name}`
      return [
        name,
        new RateLimiterRedis({ storeClient: connection, keyPrefix, insuranceLimiter, ...allowance }),
      ]
    }),
  ) as Record<Limit, RateLimiterRedis>

  return {
    async count(limit, who) {
      try {
        await limiters[limit].consume(who)
        return 0
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return secondsOf(refused)
        throw refused
      }
    },
    async wait(limit, who) {
      const found = await limiters[limit].get(who)
      return found && found.consumedPoints >= allowances[limit].points ? secondsOf(found) : 0
    },
  }
}

const secondsOf = ({ msBeforeNext }: RateLimiterRes): number => Math.max(1, Math.ceil(msBeforeNext / 1000))
