/** 登记立案时间: when a body filed the case, with its proof, so that it can be said who was first. */

import type { Filing } from '../../rules/cases/disputes/filings.ts'
import { toDay } from '../../rules/deadlines.ts'
import type { Deed } from '../perform.ts'

const dayOrMoment = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/

/** `at` as in Filing; of the future no proof can exist. */
export const recordFiling: Deed<'dispute', Pick<Filing, 'at' | 'proof'>> = {
  kind: 'dispute',
  move: 'recordFiling',
  decide({ file, input: { at, proof }, actor, now }) {
    if (!dayOrMoment.test(at) || at.slice(0, 10) > toDay(now)) return { refused: 'missing', what: 'day' }
    if (proof.trim() === '') return { refused: 'missing', what: 'basis' }
    if (actor.kind !== 'person') return { refused: 'unknown-person' }
    const { unit } = actor
    const others = (file.facts.filings ?? []).filter((filing) => filing.unit !== unit)
    return { facts: { filings: [...others, { unit, at, proof }] }, note: { unit, filed: at, proof } }
  },
}
