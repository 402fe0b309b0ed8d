/** 登记进展 on a plan task, and 已完成: a report on one unit's share, by that unit or entered for it by a coordinator. */

import type { Case } from '../../rules/cases/case.ts'
import {
  isBackDated,
  owing,
  type Report,
  type Share,
  shareOf,
  sharersOf,
  withShare,
} from '../../rules/cases/plan/shares.ts'
import type { Day, UnitId } from '../../rules/city.ts'
import { toDay } from '../../rules/deadlines.ts'
import type { Refused } from '../../rules/refusal.ts'
import { partsIn } from '../../rules/sight/roles.ts'
import type { Deciding, Deed } from '../perform.ts'

export type Reporting = {
  text: string
  done: boolean
  /** Whose share it is; left out: the reporter's own. */
  unit?: UnitId | null
  /** The day on which the work was done; left out: today. */
  on?: Day | null
  evidence?: string
}

type Asking = Deciding<'plan-task', Reporting>

export const reportProgress: Deed<'plan-task', Reporting> = {
  kind: 'plan-task',
  move({ file, input, actor }) {
    if (file.state === 'standing') return 'reportStanding'
    if (!input.done) return 'progress'
    const others = owing(file).filter((unit) => unit !== ownerOf({ file, input, actor }))
    return others.length === 0 ? 'reportDone' : 'reportShare'
  },
  decide(asking) {
    const { file, input, actor, now } = asking
    const unit = ownerOf(asking)
    const refused = refusedFor(unit, asking)
    if (refused || !unit) return refused ?? { refused: 'missing', what: 'unit' }
    const { evidence = '', text } = input
    const done = input.done && file.state !== 'standing'
    const person = actor.kind === 'person' ? actor : null
    const by = person?.name ?? ''
    const on = input.on ?? toDay(now)
    const report: Report = {
      at: now.toISOString(),
      unit,
      by,
      person: person?.id ?? null,
      text,
      done,
      on,
      evidence,
    }
    const share: Share = { unit, state: stateAfter(file, done), report }
    const backDated = isBackDated(report) ? { backDated: true } : {}
    return {
      facts: { shares: withShare(file.facts.shares, share) },
      note: { unit, text, done, on, evidence, ...backDated },
    }
  },
}

function stateAfter({ state }: Case<'plan-task'>, done: boolean): Share['state'] {
  if (state === 'standing') return 'long-term'
  return done ? 'reported' : 'under-way'
}

/** The reporter's own unit where it has a share; a coordinator says whose it is, unless there is only one. */
function ownerOf({ file, input, actor }: Pick<Asking, 'file' | 'input' | 'actor'>): UnitId | null {
  if (input.unit) return input.unit
  const sharers = sharersOf(file)
  const own = actor.kind === 'person' ? actor.unit : null
  if (own && sharers.includes(own)) return own
  return sharers.length === 1 ? (sharers[0] ?? null) : null
}

function refusedFor(unit: UnitId | null, { file, input, actor, now, city }: Asking): Refused | null {
  if (input.text.trim() === '') return { refused: 'missing', what: 'text' }
  if (!unit) return { refused: 'missing', what: 'unit' }
  if (!sharersOf(file).includes(unit)) return { refused: 'no-share', unit }
  const own = actor.kind === 'person' && actor.unit === unit
  if (!own && !partsIn(file, actor, city).has('coordinator')) return { refused: 'no-share', unit }
  if (shareOf(file, unit)?.state === 'accepted') return { refused: 'accepted', unit }
  const { on, evidence = '' } = input
  if (!on) return null
  if (on > toDay(now)) return { refused: 'missing', what: 'day' }
  // What is entered afterwards is believed on proof only.
  return on < toDay(now) && evidence.trim() === '' ? { refused: 'missing', what: 'evidence' } : null
}
