/** 协调会 and 专家论证: called by the office, ended by minutes. */

import type { Meeting } from '../../rules/cases/disputes/dispute.ts'
import type { Deed } from '../perform.ts'

export const convene: Deed<'dispute', { at: string; place: string }> = {
  kind: 'dispute',
  move: 'convene',
  decide({ file, input: { at, place } }) {
    if (place.trim() === '') return { refused: 'missing', what: 'text' }
    return { facts: { meetings: [...(file.facts.meetings ?? []), { at, place }] }, note: { held: at, place } }
  },
}

export const recordMinutes: Deed<'dispute', { present: string; minutes: string }> = {
  kind: 'dispute',
  move: 'recordMinutes',
  decide({ file, input: { present, minutes } }) {
    if (minutes.trim() === '') return { refused: 'missing', what: 'text' }
    const meetings: Meeting[] = [...(file.facts.meetings ?? [])]
    const last = meetings.pop()
    if (!last) return { refused: 'missing', what: 'text' }
    return {
      facts: { meetings: [...meetings, { ...last, present, minutes }] },
      note: { present, text: minutes },
    }
  },
}
