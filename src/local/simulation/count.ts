/** The reckoning: every promise of the period by what became of it, and reminders of the files that have no promise. */

import type { App } from '../../app.ts'
import type { Case } from '../../rules/cases/case.ts'
import type { PromiseRecord } from '../../storage/ledger.ts'

export type Figures = {
  promises: number
  delivered: number
  /** Could not be said, and the coordinators were told so. */
  failed: number
  /** No longer to be said: the case had moved on. */
  void: number
  /** Owed and not said, given up without telling the coordinators, or a step of the ladder without its promise. */
  missed: number
  reminders: number
  /** Of what is said by case: which cases, kinds and states there are. */
  states: Record<string, number>
}

export async function count({ storage }: App): Promise<Figures> {
  const byState: Record<PromiseRecord['state'], number> = { owed: 0, delivered: 0, failed: 0, void: 0 }
  const promised = new Set<string>()
  const reports = new Set<string>()
  const failures: string[] = []
  let promises = 0
  for await (const { id, no, what, state } of storage.ledger.all()) {
    promises += 1
    if (id.endsWith('.report')) reports.add(id)
    else if (state === 'failed' && no) failures.push(id)
    byState[state] += 1
    if (what.is === 'notice') promised.add(`${no} ${what.with.entry}`)
  }
  const states: Record<string, number> = {}
  let reminders = 0
  let bare = 0
  for await (const file of storage.cases.all()) {
    states[`${file.kind} ${file.state}`] = (states[`${file.kind} ${file.state}`] ?? 0) + 1
    for (const seq of remindersOf(file)) {
      reminders += 1
      if (!promised.has(`${file.no} ${seq}`)) bare += 1
    }
  }
  const { delivered, failed, void: moot, owed } = byState
  const unreported = failures.filter((id) => !reports.has(`${id}.report`)).length
  return { promises, delivered, failed, void: moot, missed: owed + bare + unreported, reminders, states }
}

/** Of plan tasks the lists of the day are the promises. */
const remindersOf = ({ kind, history }: Case): number[] =>
  kind === 'plan-task' ? [] : history.flatMap(({ deed, seq }) => (deed === 'remind' ? [seq] : []))
