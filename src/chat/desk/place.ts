/** Where somebody pressed, so that what comes of it is shown there. Kept with a form while it is filled in. */

import { z } from 'zod'

const Channel = z.object({ channel: z.string().max(50), thread: z.string().max(50).optional() })

/** card: a card that everybody sees, kept up to date by itself; note: shown to this person alone. */
export const Place = z.discriminatedUnion('on', [
  z.object({ on: z.literal('card'), ...Channel.shape }),
  z.object({ on: z.literal('note'), ...Channel.shape }),
  z.object({ on: z.literal('home') }),
  z.object({ on: z.literal('view'), view: z.string().max(100) }),
])
export type Place = z.infer<typeof Place>

export const channelOf = (place: Place): { channel?: string; thread?: string } =>
  'channel' in place ? { channel: place.channel, ...(place.thread ? { thread: place.thread } : {}) } : {}
