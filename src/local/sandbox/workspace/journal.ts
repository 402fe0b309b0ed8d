import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { forget, keep } from './messages.ts'
import { markRead } from './reads.ts'
import type { Change, Channel, Message, View } from './shapes.ts'
import type { Workspace } from './workspace.ts'

type Entry =
  | { put: 'message'; message: Message }
  | { put: 'no-message'; message: Pick<Message, 'channel' | 'ts' | 'thread_ts'> }
  | { put: 'channel'; channel: Channel }
  | { put: 'home'; user: string; view: View }
  | { put: 'read'; user: string; channel: string; ts: string }

/**
 * Brings back what an earlier run has kept in `file`, and writes every change there from now on, one JSON line each,
 * before the caller hears of it: what the bot was told is posted is still there after kill -9.
 */
export function keepJournal(workspace: Workspace, file: string): { close(): void } {
  mkdirSync(dirname(file), { recursive: true })
  for (const entry of readEntries(file)) restore(workspace, entry)
  rewrite(workspace, file)
  const handle = openSync(file, 'a')
  const stopListening = workspace.listen((change) => {
    const entry = entryOf(change)
    if (entry) writeSync(handle, `${JSON.stringify(entry)}\n`)
  })
  return {
    close() {
      stopListening()
      closeSync(handle)
    },
  }
}

function readEntries(file: string): Entry[] {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n')
  // The last line is empty, or was cut off by a crash while it was written.
  lines.pop()
  return lines.map((line, at) => {
    try {
      return JSON.parse(line) as Entry
    } catch (cause) {
      throw new Error(`Line ${at + 1} of ${file} is not JSON: delete the file to start the sandbox afresh.`, {
        cause,
      })
    }
  })
}

function restore(workspace: Workspace, entry: Entry): void {
  if (entry.put === 'message') keep(workspace, entry.message)
  if (entry.put === 'no-message') forget(workspace, entry.message)
  if (entry.put === 'channel') restoreChannel(workspace, entry.channel)
  if (entry.put === 'home') workspace.homes.set(entry.user, entry.view)
  if (entry.put === 'read') markRead(workspace, entry)
}

/** A channel of the starting set keeps its present description, and those who joined it since. */
function restoreChannel(workspace: Workspace, kept: Channel): void {
  const present = workspace.channels.get(kept.id)
  const members = [...new Set([...(present?.members ?? []), ...kept.members])]
  workspace.channels.set(kept.id, { ...kept, ...present, members })
}

function entryOf(change: Change): Entry | undefined {
  switch (change.kind) {
    case 'posted':
    case 'changed':
      return { put: 'message', message: change.message }
    case 'deleted':
      return { put: 'no-message', message: whereabouts(change.message) }
    case 'channel':
      return { put: 'channel', channel: change.channel }
    case 'home':
      return { put: 'home', user: change.user, view: change.view }
    case 'read':
      return { put: 'read', user: change.user, channel: change.channel, ts: change.ts }
    default:
      return undefined
  }
}

function whereabouts({ channel, ts, thread_ts }: Message) {
  return { channel, ts, thread_ts }
}

/** Leaves only what still holds, so that the file does not grow with every start. */
function rewrite(workspace: Workspace, file: string): void {
  const entries: Entry[] = [
    ...[...workspace.channels.values()].map((channel) => ({ put: 'channel' as const, channel })),
    ...[...workspace.messages.values()].flatMap((messages) =>
      [...messages.values()].map((message) => ({ put: 'message' as const, message })),
    ),
    ...[...workspace.homes].map(([user, view]) => ({ put: 'home' as const, user, view })),
    ...[...workspace.reads].flatMap(([user, reads]) =>
      [...reads].map(([channel, ts]) => ({ put: 'read' as const, user, channel, ts })),
    ),
  ]
  writeFileSync(`${file}.new`, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
  renameSync(`${file}.new`, file)
}
