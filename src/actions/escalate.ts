/** 督办、通报、约谈: a step of the ladder that a coordinator confirms and sends, or decides not to take. */

import type { Case, CaseKind } from '../rules/cases/case.ts'
import type { Owing } from '../rules/cases/owed.ts'
import { openProposals, type Proposal } from '../rules/cases/time/proposals.ts'
import { owingUnits } from '../rules/cases/time/remind.ts'
import type { City } from '../rules/city.ts'
import type { Refused } from '../rules/refusal.ts'
import type { Deed } from './perform.ts'

/** `step`: which of several; left out: the newest, which is the gravest. */
type Sending = { text: string; step?: string | null }
type Waiving = { reason: string; step?: string | null }

const meant = (file: Case, step: string | null | undefined): Proposal | undefined =>
  openProposals(file).find((one) => !step || one.step === step)

const notProposed = (file: Pick<Case, 'history' | 'clocks'>): Refused | null =>
  openProposals(file).length > 0 ? null : { refused: 'nothing-proposed' }

const escalate = <K extends CaseKind>(kind: K): Deed<K, Sending> => ({
  kind,
  move: 'escalate',
  lacking: notProposed,
  decide({ file, input: { text, step }, city }) {
    const found = meant(file as Case, step)
    if (!found) return { refused: 'nothing-proposed' }
    const { seq, rung, clock, due } = found
    return {
      ...(kind === 'plan-task' ? { facts: { urged: rung } as never } : {}),
      note: { proposed: seq, step: found.step, rung, clock, due, text },
      owes: letters(file as Case, found, city),
    }
  },
})

const waive = <K extends CaseKind>(kind: K): Deed<K, Waiving> => ({
  kind,
  move: 'waive',
  lacking: notProposed,
  decide({ file, input: { reason, step } }) {
    if (reason.trim() === '') return { refused: 'missing', what: 'reason' }
    const found = meant(file as Case, step)
    if (!found) return { refused: 'nothing-proposed' }
    return { note: { proposed: found.seq, step: found.step, rung: found.rung, reason } }
  },
})

/** To the leader and to the liaison of whoever owes; of a task with many units, by the list of the day. */
function letters(file: Case, { clock }: Proposal, city: City): Owing[] {
  const entry = String(file.history.length)
  if (file.kind === 'plan-task')
    return [{ is: 'job', job: 'list-tasks', with: { entry, offices: 'liaison,leader' } }]
  const draft: Owing[] =
    file.kind === 'complaint'
      ? [
          {
            is: 'notice',
            say: 'paper',
            to: { desk: 'coordination' },
            with: { paper: 'supervision', entry },
            when: 'now',
          },
        ]
      : []
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
