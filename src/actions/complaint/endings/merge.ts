/** 并案: the same matter twice; whoever filed this one keeps number and answers, the work goes on in the other. */

import type { CaseNo } from '../../../rules/cases/case.ts'
import type { Deed } from '../../perform.ts'

export const merge: Deed<'complaint', { into: CaseNo }> = {
  kind: 'complaint',
  move: 'merge',
  decide({ file, input: { into } }) {
    if (into === file.no) return { refused: 'missing', what: 'reason' }
    return { facts: { mergedInto: into }, note: { into } }
  },
}
