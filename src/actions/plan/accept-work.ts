/** 验收: a second pair of eyes accepts the reports that wait, or sends one back. */

import type { Case } from '../../rules/cases/case.ts'
import { owing, type Share, sharersOf, waiting, withShare } from '../../rules/cases/plan/shares.ts'
import type { UnitId } from '../../rules/city.ts'
import type { Refused } from '../../rules/refusal.ts'
import type { Deciding, Deed } from '../perform.ts'

/** `unit`: whose report; left out: all that wait. */
export type Accepting = { unit?: UnitId | null }

type Asking<Input> = Pick<Deciding<'plan-task', Input>, 'file' | 'input' | 'actor'>

const notReported = (file: Case<'plan-task'>): Refused | null =>
  waiting(file).length > 0 ? null : { refused: 'nothing-reported' }

export const acceptWork: Deed<'plan-task', Accepting> = {
  kind: 'plan-task',
  lacking: notReported,
  move(asking) {
    const { file } = asking
    const left = waiting(file).length - acceptable(asking).length
    if (left > 0) return 'acceptShare'
    return owing(file).length > 0 ? 'acceptAll' : 'acceptWork'
  },
  decide(asking) {
    const { file, input, actor, now } = asking
    const meant = meantBy(asking)
    if (meant.length === 0) return nothingWaits(asking)
    const accepted = acceptable(asking)
    if (accepted.length === 0) return { refused: 'own-work' }
    const by = actor.kind === 'person' ? actor.name : ''
    const shares = accepted.reduce<Share[]>(
      (all, { reason: _reason, ...share }) =>
        withShare(all, { ...share, state: 'accepted', accepted: { at: now.toISOString(), by } }),
      [...file.facts.shares],
    )
    const units = accepted.map(({ unit }) => unit)
    return { facts: { shares }, note: { units, of: sharersOf(file).length, unit: input.unit ?? null } }
  },
}

export const sendBackWork: Deed<'plan-task', Accepting & { reason: string }> = {
  kind: 'plan-task',
  lacking: notReported,
  move: ({ file }) => (waiting(file).length > 1 ? 'sendBackShare' : 'sendBack'),
  decide(asking) {
    const { file, input } = asking
    if (input.reason.trim() === '') return { refused: 'missing', what: 'reason' }
    const [share, ...others] = meantBy(asking)
    if (!share) return nothingWaits(asking)
    if (others.length > 0) return { refused: 'missing', what: 'unit' }
    const { reason } = input
    const shares = withShare(file.facts.shares, { ...share, state: 'sent-back', reason })
    return { facts: { shares }, note: { unit: share.unit, reason } }
  },
}

const meantBy = ({ file, input }: Asking<Accepting>): Share[] =>
  waiting(file).filter(({ unit }) => !input.unit || unit === input.unit)

/** Nobody accepts what he has reported himself. */
const acceptable = (asking: Asking<Accepting>): Share[] =>
  meantBy(asking).filter(({ report }) => asking.actor.kind !== 'person' || report.person !== asking.actor.id)

const nothingWaits = ({ file, input }: Asking<Accepting>): Refused =>
  input.unit && !sharersOf(file).includes(input.unit)
    ? { refused: 'no-share', unit: input.unit }
    : { refused: 'nothing-reported' }
