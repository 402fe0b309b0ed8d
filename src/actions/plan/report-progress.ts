/** 登记进展 on a plan task, and 已完成: a report by one of its units. */

import type { Case } from '../../rules/cases/case.ts'
import type { Report } from '../../rules/cases/plan-task.ts'
import type { Actor } from '../../rules/sight/roles.ts'
import type { Deed } from '../perform.ts'

export const reportProgress: Deed<'plan-task', { text: string; done: boolean }> = {
  kind: 'plan-task',
  move: ({ file, input }) =>
    file.state === 'standing' ? 'reportStanding' : input.done ? 'reportDone' : 'progress',
  decide({ file, input: { text, done }, actor, now }) {
    if (text.trim() === '') return { refused: 'missing', what: 'text' }
    const report = reportOf(file, { text, done, actor, now })
    return { facts: { reports: [...file.facts.reports, report] }, note: { unit: report.unit, text, done } }
  },
}

function reportOf(
  file: Case<'plan-task'>,
  { text, done, actor, now }: { text: string; done: boolean; actor: Actor; now: Date },
): Report {
  const who = actor.kind === 'person' ? { unit: actor.unit, by: actor.name } : { unit: file.unit, by: '' }
  return { ...who, at: now.toISOString(), text, done }
}
