/** 签收: the unit takes the case on; only the sign-for clock stops. */

import type { CaseNo } from '../../rules/cases/case.ts'
import type { Owing } from '../../rules/cases/owed.ts'
import type { Deed } from '../perform.ts'

export const sign: Deed<'complaint', Record<string, never>> = {
  kind: 'complaint',
  move: 'sign',
  decide: ({ file }) => (file.facts.designated ? { owes: [receiptFor(file.facts.designated.by)] } : {}),
}

/** Whoever was named in a dispute signs for its case at the same time. */
const receiptFor = (dispute: CaseNo): Owing => ({ is: 'job', job: 'receive', with: { dispute } })
