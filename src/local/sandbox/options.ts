import type { Server } from 'node:http'

/** Somebody to be on the page. `unit` and `role` are shown as they are. */
export type SandboxPerson = {
  name: string
  email?: string | undefined
  /** Their id in Slack; made from the e-mail or name when absent. */
  slackUser?: string | undefined
  unit?: string | undefined
  role?: string | undefined
}

export type SandboxChannel = {
  name: string
  private?: boolean | undefined
  topic?: string | undefined
  /** Texts that the page offers to a newcomer while the channel is empty. */
  examples?: readonly string[] | undefined
  /** Names or e-mails of people; absent: everybody, for a public channel. */
  members?: readonly string[] | undefined
  /** Whether the bot is in it already; it otherwise has to join, as in Slack. Default true. */
  bot?: boolean | undefined
}

export const leaps = ['hour', 'working-day', 'next-deadline', 'next-digest'] as const
export type Leap = (typeof leaps)[number]

/** The time of the demonstration. `advance` resolves when all that became due has been done. */
export type VirtualClock = {
  now(): Date
  advance(leap: Leap): Promise<void>
  /** False: it stands still between leaps. Default: it runs as real time does. */
  ticks?: boolean | undefined
  /** What kind of day it is; `note` is shown beside the date (国庆节, 调休上班). */
  today?(): { working: boolean; note?: string | undefined }
}

/** Where the page should look: whose eyes, which channel (a name, `dm` or `home`), which thread. */
export type Scene = {
  as?: string | undefined
  channel?: string | undefined
  thread?: string | undefined
}

export type StoryStep = {
  title: string
  text: string
  /** Where to look while it runs; what `run` returns replaces it. */
  scene?: Scene | undefined
  // biome-ignore lint/suspicious/noConfusingVoidType: most steps have nothing to add to their scene
  run(): Promise<Scene | void>
}

export type Story = { title: string; steps: readonly StoryStep[] }

export type Tokens = { bot: string; app: string; signingSecret: string }

export type SandboxOptions = {
  people: readonly SandboxPerson[]
  channels: readonly SandboxChannel[]
  /** The program's own server: nothing is bound then; hand requests to `requestListener` and `upgrade`. */
  server?: Server | undefined
  host?: string | undefined
  port?: number | undefined
  basePath?: string | undefined
  /** Names that a browser may use for this server, beside localhost and plain addresses. */
  allowedHosts?: readonly string[] | undefined
  team?: string | undefined
  bot?: { name: string; handle: string } | undefined
  command?: { name: string; hint: string; words?: readonly string[] } | undefined
  clock?: VirtualClock | undefined
  story?: Story | undefined
  /** Where the messages are kept over a restart; absent: nowhere. */
  stateFile?: string | undefined
  /** Fixed tokens, for a bot in another process; absent: made up at each start. */
  tokens?: Tokens | undefined
  /** Deliver to this URL with a signature (HTTP mode) instead of through Socket Mode. */
  requestUrl?: string | undefined
  timing?: Partial<Timing> | undefined
}

export type Timing = {
  /** Slack waits three seconds for an acknowledgement. */
  ackMs: number
  /** When an event that was not acknowledged is delivered again: at once, after a minute, after five. */
  retryAfterMs: readonly number[]
  triggerMs: number
}

export const slackTiming: Timing = { ackMs: 3000, retryAfterMs: [0, 60_000, 300_000], triggerMs: 3000 }
