/** 移送报告 and its approval: two officers or more report; the head, who is none of them, decides (Decree 310 art. 5). */

import type { Deed } from '../perform.ts'

/** Decree 310 art. 5 ¶1 speaks of "two or more"; a rule about people, not an amount of time. */
const fewestOfficers = 2

export const reportCrime: Deed<'criminal-transfer', { officers: string; text: string }> = {
  kind: 'criminal-transfer',
  move: 'report',
  decide({ input: { officers, text } }) {
    const named = [...new Set(officers.split(/[、，,;；\s]+/).filter(Boolean))]
    if (named.length < fewestOfficers) return { refused: 'missing', what: 'officers' }
    if (text.trim() === '') return { refused: 'missing', what: 'text' }
    return { facts: { officers: named, report: text }, note: { officers: named.join('、'), text } }
  },
}

export const approveCrime: Deed<'criminal-transfer', { text: string }> = {
  kind: 'criminal-transfer',
  move: 'approve',
  decide({ file, input: { text }, actor }) {
    if (actor.kind !== 'person') return { refused: 'unknown-person' }
    if (file.facts.officers?.includes(actor.name)) return { refused: 'own-work' }
    return { facts: { approvedBy: actor.id }, note: { text } }
  },
}
