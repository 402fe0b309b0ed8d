import type { SandboxOptions } from '../options.ts'
import { addChannel } from './channels.ts'
import { keepJournal } from './journal.ts'
import { addPerson } from './people.ts'
import { createWorkspace, type Workspace } from './workspace.ts'

const zhixie = { name: 'zhixie', handle: 'zhixie' }

/** The workspace with its people and channels, and with what an earlier run has left in the state file. */
export function openWorkspace(options: SandboxOptions): { workspace: Workspace; close(): void } {
  const { team = 'sandbox', bot = zhixie, clock, stateFile } = options
  const workspace = createWorkspace({ team, bot, now: () => clock?.now() ?? new Date() })
  for (const person of options.people) addPerson(workspace, person)
  for (const channel of options.channels) addChannel(workspace, channel)
  const journal = stateFile === undefined ? undefined : keepJournal(workspace, stateFile)
  return { workspace, close: () => journal?.close() }
}
