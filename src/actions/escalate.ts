/** 催办、督办、通报、约谈: a step of the ladder that a coordinator confirms and sends, or decides not to take. */

import type { Case, CaseKind } from '../rules/cases/case.ts'
import type { Owing } from '../rules/cases/owed.ts'
import { openProposals, type Proposal, supervisions } from '../rules/cases/time/proposals.ts'
import { owingUnits } from '../rules/cases/time/remind.ts'
import type { City } from '../rules/city.ts'
import type { Refused } from '../rules/refusal.ts'
import type { Deed } from './perform.ts'

/** `proposed`: the entry of the file that proposed it; left out: the newest, which is the gravest. */
type Sending = { text: string; proposed?: number | null }
type Waiving = { reason: string; proposed?: number | null }

const meant = (file: Case, proposed: number | null = null): Proposal | undefined =>
  openProposals(file).find(({ seq }) => proposed === null || seq === proposed)

const notProposed = (file: Pick<Case, 'history' | 'clocks'>): Refused | null =>
  openProposals(file).length > 0 ? null : { refused: 'nothing-proposed' }

const escalate = <K extends CaseKind>(kind: K): Deed<K, Sending> => ({
  kind,
  move: 'escalate',
  lacking: notProposed,
  decide({ file, input: { text, proposed }, city }) {
    const found = meant(file as Case, proposed)
    if (!found) return { refused: 'nothing-proposed' }
    const { seq, rung, clock, due, paper } = found
    return {
      ...(kind === 'plan-task' ? { facts: { urged: rung } as never } : {}),
      note: { proposed: seq, step: found.step, rung, clock, due, text, ...(paper ? { paper } : {}) },
      owes: letters(file as Case, found, city),
    }
  },
})

const waive = <K extends CaseKind>(kind: K): Deed<K, Waiving> => ({
  kind,
  move: 'waive',
  lacking: notProposed,
  decide({ file, input: { reason, proposed } }) {
    if (reason.trim() === '') return { refused: 'missing', what: 'reason' }
    const found = meant(file as Case, proposed)
    if (!found) return { refused: 'nothing-proposed' }
    return { note: { proposed: found.seq, step: found.step, rung: found.rung, reason } }
  },
})

/**
 * To the leader and to the liaison of whoever owes, and the letter as a draft to the desk; of a task with many units,
 * by the list of the day.
 */
function letters(file: Case, { clock, paper }: Proposal, city: City): Owing[] {
  const entry = String(file.history.length)
  const draft: Owing[] = paper ? [draftOf(paper === 'reminder' ? paper : colourOf(file), entry)] : []
  if (file.kind === 'plan-task')
    return [{ is: 'job', job: 'list-tasks', with: { entry, offices: 'liaison,leader' } }, ...draft]
  const sent = owingUnits(file, clock).flatMap((unit) =>
    (['leader', 'liaison'] as const).map(
      (office): Owing => ({
        is: 'notice',
        say: 'escalation',
        to: unit === city.coordination ? { desk: 'coordination' } : { unit, office },
        with: { entry },
        when: 'window',
      }),
    ),
  )
  return [...sent, ...draft]
}

const draftOf = (paper: string, entry: string): Owing => ({
  is: 'notice',
  say: 'paper',
  to: { desk: 'coordination' },
  with: { paper, entry },
  when: 'now',
})

/** A letter after one that was sent in vain is graver. */
const colourOf = (file: Case): string =>
  ['supervision', 'supervision-yellow'][supervisions(file).length] ?? 'supervision-red'

/** Kinds of case with a ladder that ends in the hands of a coordinator. */
export const escalated = {
  complaint: escalate('complaint'),
  dispute: escalate('dispute'),
  'plan-task': escalate('plan-task'),
  'criminal-transfer': escalate('criminal-transfer'),
  transfer: escalate('transfer'),
} as const
export const waived = {
  complaint: waive('complaint'),
  dispute: waive('dispute'),
  'plan-task': waive('plan-task'),
  'criminal-transfer': waive('criminal-transfer'),
  transfer: waive('transfer'),
} as const
