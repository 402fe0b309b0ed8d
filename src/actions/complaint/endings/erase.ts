/** 销毁: what was kept of a person for as long as the policy says, and no longer. The file keeps that it was, and why. */

import type { Entry } from '../../../rules/cases/case.ts'
import type { Kept } from '../../../rules/cases/complaint/complaint.ts'
import type { Deed } from '../../perform.ts'

export const erase: Deed<'complaint', { what: Kept; basis: string }> = {
  kind: 'complaint',
  move: 'erase',
  decide({ file: { facts, history }, input: { what, basis }, now }) {
    const stone = { at: now.toISOString(), basis }
    const erased = { ...facts.erased, [what]: stone }
    const note = { what, basis }
    const lines = history.filter(isTheirs).map(({ seq }) => seq)
    if (what === 'identity') return { facts: { identity: undefined, erased }, note }
    return {
      facts: {
        text: '',
        whole: undefined,
        unopened: undefined,
        struck: undefined,
        struckAbout: undefined,
        about: undefined,
        likeness: undefined,
        files: undefined,
        ...(facts.rating ? { rating: { ...facts.rating, text: '' } } : {}),
        erased,
      },
      // What offices have said and done is theirs to answer for, and stays.
      erases: isTheirs,
      // Named one by one: no other note may be missing.
      note: { ...note, lines },
    }
  },
}

/** What whoever complained has said: in the chat they do so under their own name, and a coordinator may write it down for them. */
const theirs: readonly string[] = [
  'correct',
  'reply',
  'supplement',
  'seekCoordination',
  'rate',
  'reopen',
  'withdraw',
]

const isTheirs = ({ by, deed }: Entry): boolean => by.kind === 'complainant' || theirs.includes(deed)
