/** 协商: the parties talk first. What was said is kept in writing; what all of them stand by ends the dispute. */

import { unsaid, withDates } from '../../rules/cases/disputes/application.ts'
import type { Decision, DisputeFacts, Offer } from '../../rules/cases/disputes/dispute.ts'
import type { UnitId } from '../../rules/city.ts'
import { isRecused } from '../../rules/recusal.ts'
import { isActive } from '../complaint/route.ts'
import type { Deciding, Deed } from '../perform.ts'

/** 协商记录 (住房和城乡建设行政处罚程序规定 art. 6). */
export const recordTalks: Deed<'dispute', { present: string; result: string }> = {
  kind: 'dispute',
  move: 'recordTalks',
  decide({ file, input: { present, result }, actor, now }) {
    if (result.trim() === '') return { refused: 'missing', what: 'text' }
    if (actor.kind !== 'person') return { refused: 'unknown-person' }
    const talks = { unit: actor.unit, at: now.toISOString(), present, result }
    return {
      facts: { talks: [...(file.facts.talks ?? []), talks] },
      note: { unit: actor.unit, present, text: result },
    }
  },
}

export type Agreement = { unit: UnitId; text: string }

/** 协商一致: the last party to agree on the same unit settles the dispute; until then it is an offer. */
export const settle: Deed<'dispute', Agreement> = {
  kind: 'dispute',
  move: (deciding) => (isAgreed(deciding) ? 'settle' : 'offer'),
  decide(deciding) {
    const { file, input, actor, city, now } = deciding
    const { unit, text } = input
    if (actor.kind !== 'person') return { refused: 'unknown-person' }
    if (!isActive(unit, city, now)) return { refused: 'unknown-unit', what: unit }
    if (isRecused(unit, file.accused, city.units)) return { refused: 'recused', unit }
    if (!file.facts.parties.includes(unit)) return { refused: 'not-a-party', unit }
    const offer = offered(file.facts, deciding)
    if (!isAgreed(deciding)) return { facts: { offer }, note: { unit, text, by: offer.by } }
    const decision: Decision = {
      form: 'settlement',
      unit,
      basis: '',
      text: offer.text,
      at: now.toISOString(),
      authority: null,
      unheard: [],
    }
    return {
      involve: [unit],
      facts: { offer, decision },
      note: { unit, text: offer.text, by: offer.by },
      owes: [{ is: 'job', job: 'carry-out', with: {} }],
    }
  },
}

/** Another unit than the one on offer begins anew: nobody has agreed to that yet. */
function offered({ offer }: DisputeFacts, { input, actor }: Deciding<'dispute', Agreement>): Offer {
  const mine = actor.kind === 'person' ? [actor.unit] : []
  if (!offer || offer.unit !== input.unit) return { unit: input.unit, text: input.text, by: mine }
  return { ...offer, text: input.text || offer.text, by: [...new Set([...offer.by, ...mine])] }
}

function isAgreed(deciding: Deciding<'dispute', Agreement>): boolean {
  const { by } = offered(deciding.file.facts, deciding)
  const { parties } = deciding.file.facts
  // A single party has nobody to agree with but the office that sent it the case.
  return parties.length > 1 && parties.every((unit) => by.includes(unit))
}

type Applying = { text: string; view?: string; basis?: string; runningDates?: string }

/** 申请协调: the talks have failed, or their time has run out. Whoever applies says what it wants, and why. */
export const apply: Deed<'dispute', Applying> = {
  kind: 'dispute',
  move: 'apply',
  decide({ file, input, actor, now }) {
    const text = input.text ?? ''
    if (actor.kind === 'bot') return { note: { reason: 'talks-over' } }
    if (text.trim() === '') return { refused: 'missing', what: 'reason' }
    const { parties, positions, talks = [], runningDates } = file.facts
    const dates = withDates(runningDates, input.runningDates)
    const unit = actor.kind === 'person' && parties.includes(actor.unit) ? actor.unit : null
    // Entered by the office for the parties: it is theirs to say what they want.
    if (!unit) return { facts: dates, note: { text } }
    const known = positions.find((position) => position.unit === unit)
    const { view, basis } = {
      view: input.view || known?.view || '',
      basis: input.basis || known?.basis || '',
    }
    const missing = unsaid({ view, basis })
    if (missing) return { refused: 'missing', what: missing }
    const at = now.toISOString()
    const others = positions.filter((position) => position.unit !== unit)
    return {
      facts: {
        applicant: unit,
        positions: [...others, { unit, view, basis, at }],
        talks: [...talks, { unit, at, present: '', result: text }],
        ...dates,
      },
      note: { unit, view, text, basis, ...(input.runningDates ? { runningDates: input.runningDates } : {}) },
    }
  },
}
