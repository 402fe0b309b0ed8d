/** 销毁: what was kept of a person for as long as the policy says, and no longer. The file keeps that it was, and why. */

import type { Kept } from '../../../rules/cases/complaint/complaint.ts'
import type { Deed } from '../../perform.ts'

export const erase: Deed<'complaint', { what: Kept; policy: string }> = {
  kind: 'complaint',
  move: 'erase',
  decide({ file: { facts }, input: { what, policy }, now }) {
    const stone = { at: now.toISOString(), policy }
    const erased = { ...facts.erased, [what]: stone }
    const note = { what, basis: policy }
    if (what === 'identity') return { facts: { identity: undefined, erased }, note }
    return {
      facts: {
        text: '',
        whole: undefined,
        unopened: undefined,
        struck: undefined,
        about: undefined,
        likeness: undefined,
        files: undefined,
        erased,
      },
      // What offices have said and done is theirs to answer for, and stays.
      erases: ({ by }) => by.kind === 'complainant',
      note,
    }
  },
}
