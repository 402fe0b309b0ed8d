/** 裁定规则: the rule that a ruling proposes routes later cases once a coordinator has confirmed it. */

import type { CaseNo } from '../../rules/cases/case.ts'
import type { Precedent } from '../../rules/cases/disputes/dispute.ts'
import type { Deed } from '../perform.ts'

export type Confirmed = Pick<Precedent, 'matter' | 'district' | 'from' | 'until'>

export const confirmPrecedent: Deed<'dispute', Confirmed> = {
  kind: 'dispute',
  move: 'confirmPrecedent',
  decide({ file, input, city }) {
    const { decision, precedent } = file.facts
    if (!decision) return { refused: 'missing', what: 'unit' }
    const { matter, district } = input
    if (!city.matters.some(({ name }) => name === matter)) return { refused: 'unknown-matter', what: matter }
    if (district && ![...city.units.values()].some(({ region }) => region === district))
      return { refused: 'unknown-district', what: district }
    if (input.until && input.until < input.from) return { refused: 'missing', what: 'day' }
    const { unit } = decision
    const citation = precedent?.citation ?? `${file.no}：${decision.basis}`
    return {
      facts: { precedent: { ...input, status: 'confirmed', unit, citation } },
      note: { unit, matter: input.matter, district: input.district ?? '', from: input.from },
      owes: [{ is: 'job', job: 'compare-precedents', with: {} }],
    }
  },
}

/** A rule that contradicts another routes nothing: the coordinators are told, and choose between them. */
/** `isNews`: it was this rule that was just confirmed. */
export const flagPrecedent: Deed<'dispute', { against: readonly CaseNo[]; isNews: boolean }> = {
  kind: 'dispute',
  move: ({ input: { isNews } }) => (isNews ? 'flagPrecedent' : 'markPrecedent'),
  decide({ file, input: { against } }) {
    const { precedent } = file.facts
    if (!precedent) return { refused: 'missing', what: 'text' }
    return { facts: { precedent: { ...precedent, against: [...against] } }, note: { against: [...against] } }
  },
}

export const dropPrecedent: Deed<'dispute', { reason: string }> = {
  kind: 'dispute',
  move: 'dropPrecedent',
  decide({ file, input: { reason } }) {
    const { precedent } = file.facts
    if (reason.trim() === '') return { refused: 'missing', what: 'reason' }
    if (!precedent || precedent.status === 'withdrawn') return { refused: 'missing', what: 'text' }
    return {
      facts: { precedent: { ...precedent, status: 'dropped', against: [] } },
      note: { reason },
      owes: [{ is: 'job', job: 'compare-precedents', with: {} }],
    }
  },
}
