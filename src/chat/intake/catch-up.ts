/** Messages written while nobody listened: read again from the intake channel, each into the same one case. */

import type { Desk } from '../desk/desk.ts'
import { bare } from '../desk/guard.ts'
import { keyOf } from './heard.ts'
import { listen } from './listen.ts'

/** Slack itself delivers again for some minutes; this covers a night's outage. Milliseconds. */
const lookBack = 24 * 3_600_000
const onPage = 200
const mostPages = 10

/** How soon a message that could not be kept is read again. Milliseconds of real time. */
const again = 60_000

export type CatchUp = {
  /** Reads again now; harmless at any time. */
  look(): Promise<void>
  /** A message could not be kept: look again in a while, until all is well. */
  missed(): void
  stop(): void
}

export function openCatchUp(desk: Desk): CatchUp {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const later = () => {
    if (!stopped) timer ??= setTimeout(look, again).unref()
  }
  const look = async () => {
    clearTimeout(timer)
    timer = undefined
    if (!(await catchUp(desk))) later()
  }
  const stop = () => {
    stopped = true
    clearTimeout(timer)
  }
  return { look, missed: later, stop }
}

/** True when everything that was written is read. */
async function catchUp(desk: Desk): Promise<boolean> {
  try {
    const channel = await desk.directory.channel(desk.app.city.channels.intake)
    if (!channel) return true
    await join(desk, channel)
    await readAgain(desk, channel)
    return true
  } catch (cause) {
    desk.app.events.chatFailed('catching up on messages', bare(cause))
    return false
  }
}

async function readAgain(desk: Desk, channel: string): Promise<void> {
  const oldest = await since(desk, channel)
  let cursor: string | undefined
  for (let page = 0; page < mostPages; page++) {
    const read = await desk.web.conversations.history({
      channel,
      oldest,
      limit: onPage,
      ...(cursor ? { cursor } : {}),
    })
    for (const message of read.messages ?? []) await listenIfNew(desk, { ...message, channel })
    cursor = read.response_metadata?.next_cursor || undefined
    if (!cursor) return
  }
}

/** What is on file already is left alone: opened again, it would use up a number each time. */
async function listenIfNew(desk: Desk, message: { ts?: string | undefined; channel: string }): Promise<void> {
  const { channel, ts = '' } = message
  const key = keyOf(desk.bot.team, { channel, ts })
  if (!(await desk.app.storage.cases.byOrigin(key))) await listen(desk, message)
}

/** The bot hears only channels that it is in; a private one must invite it. */
async function join({ web }: Desk, channel: string): Promise<void> {
  const { channel: found } = await web.conversations.info({ channel })
  if (!found?.is_member && !found?.is_private) await web.conversations.join({ channel })
}

/** Never from before the bot first came: what people wrote to each other then was not for it. Slack's seconds. */
async function since(desk: Desk, channel: string): Promise<string> {
  const { marks } = desk.app.storage
  const now = desk.app.clock().getTime()
  const key = `listens:${desk.bot.team}:${channel}`
  const first = await marks.get(key)
  if (first === null) await marks.put(key, String(now))
  return String(Math.max(Number(first ?? now), now - lookBack) / 1000)
}
