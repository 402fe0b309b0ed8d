import { makeStamps, stableId } from './ids.ts'
import type { Change, Channel, Message, User, View } from './shapes.ts'

type Listener = (change: Change) => void

/** The whole of what a Slack workspace holds, in memory; every change of it goes through `tell`. */
export type Workspace = {
  team: { id: string; name: string; domain: string }
  app: { id: string; botId: string }
  bot: User
  users: Map<string, User>
  channels: Map<string, Channel>
  /** By channel, then by time stamp, oldest first. */
  messages: Map<string, Map<string, Message>>
  /** By `channel/ts` of the first message: the time stamps of the answers. */
  threads: Map<string, Set<string>>
  ephemerals: Message[]
  /** By person: the modals on their screen, the last one on top. */
  views: Map<string, View[]>
  homes: Map<string, View>
  /** By person, then by channel: the last message seen. */
  reads: Map<string, Map<string, string>>
  stamps: ReturnType<typeof makeStamps>
  now: () => Date
  tell: Listener
  listen(listener: Listener): () => void
}

export function createWorkspace({ team, bot, now }: Founding): Workspace {
  const listeners = new Set<Listener>()
  const robot = { ...bot, id: stableId('U', `bot:${bot.handle}`), email: '', unit: '', role: '', isBot: true }
  return {
    team: { id: stableId('T', team), name: team, domain: 'sandbox' },
    app: { id: stableId('A', bot.handle), botId: stableId('B', bot.handle) },
    bot: robot,
    users: new Map([[robot.id, robot]]),
    channels: new Map(),
    messages: new Map(),
    threads: new Map(),
    ephemerals: [],
    views: new Map(),
    homes: new Map(),
    reads: new Map(),
    stamps: makeStamps(now),
    now,
    tell: (change) => {
      for (const listener of listeners) listener(change)
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

type Founding = { team: string; bot: { name: string; handle: string }; now: () => Date }
