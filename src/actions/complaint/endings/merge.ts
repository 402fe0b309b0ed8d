/** 并案: the same matter twice; whoever filed this one keeps number and answers, the work goes on in the other. */

import type { CaseNo } from '../../../rules/cases/case.ts'
import type { Owing } from '../../../rules/cases/owed.ts'
import type { Deed } from '../../perform.ts'

export const merge: Deed<'complaint', { into: CaseNo }> = {
  kind: 'complaint',
  move: 'merge',
  decide({ file, input: { into } }) {
    if (into === file.no) return { refused: 'missing', what: 'reason' }
    const { parts, partOf } = file.facts
    return { facts: { mergedInto: into }, note: { into }, owes: parts || partOf ? [joins(into)] : [] }
  },
}

/** What was taken apart wrongly is read as one again. */
const joins = (into: CaseNo): Owing => ({ is: 'job', job: 'rejoin', with: { into } })
