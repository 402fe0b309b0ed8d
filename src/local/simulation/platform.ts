/** A chat platform in memory that keeps count: what was said where, how often, and days on which it takes nothing. */

import type { Directory } from '../../chat/directory.ts'
import { openPlaces, type Places } from '../../chat/places.ts'
import type { Mouth, Place } from '../../chat/say.ts'
import { type CardName, cardId } from '../../rules/cases/owed.ts'
import type { City } from '../../rules/city.ts'
import type { Storage } from '../../storage/storage.ts'

export type Platform = {
  chat: { mouth: Mouth; places: Places }
  /** Promises said more than once at one place. */
  doubled(): string[]
  said(): number
  /** From now on it takes nothing, or takes things again. */
  down(is: boolean): void
}

type Parts = {
  storage: Storage
  city: City
  clock: () => Date
  /** Names of channels that exist. */
  channels: ReadonlySet<string>
}

export function openPlatform({ storage, city, clock, channels }: Parts): Platform {
  const posts = new Map<string, Map<string, string>>()
  const doubled: string[] = []
  let isDown = false
  let count = 0
  const answering = () => {
    if (isDown)
      throw Object.assign(new Error('The platform is down.'), { code: 'slack_webapi_request_error' })
  }
  const mouth: Mouth = {
    async post({ channel }: Place, { promise }) {
      answering()
      const there = posts.get(promise) ?? new Map<string, string>()
      if (there.has(channel)) doubled.push(promise)
      count += 1
      const ts = `${count}.0`
      posts.set(promise, there.set(channel, ts))
      return { channel, ts }
    },
    async update(standing) {
      answering()
      return standing
    },
    async find({ channel }: Place, promise) {
      answering()
      const ts = posts.get(promise)?.get(channel)
      return ts ? { channel, ts } : null
    },
  }
  const cardOf = async (no: string, card: string, unit: string | null) => {
    const to = unit ? ({ unit, office: 'liaison' } as const) : ({ desk: 'coordination' } as const)
    const promise = await storage.ledger.get(cardId(no, { card: card as CardName, to }))
    if (promise && (promise.state === 'failed' || promise.state === 'void')) return 'never' as const
    const [at] = promise?.posted ?? []
    return at ? { channel: at.channel, thread: at.ts } : null
  }
  const places = openPlaces({ directory: directoryOf(channels), clock, storage, city, cardOf })
  return {
    chat: { mouth, places },
    doubled: () => [...doubled],
    said: () => count,
    down: (is) => {
      isDown = is
    },
  }
}

/** Everybody who is registered has an account under their own name. */
const directoryOf = (channels: ReadonlySet<string>): Directory => ({
  channel: async (name) => (channels.has(name) ? `#${name}` : null),
  forget: () => undefined,
  channelName: async (id) => id.replace(/^#/, ''),
  userOf: async ({ id }) => `U${id}`,
  direct: async (user) => `D${user}`,
})
