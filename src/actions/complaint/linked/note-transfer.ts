/** 移送情况: a transfer keeps its own file; where it went and what came of it stands in the complaint as well. */

import type { CaseNo } from '../../../rules/cases/case.ts'
import type { Deed } from '../../perform.ts'

export type TransferNews = { transfer: CaseNo; to: string; text: string }

export const noteTransfer: Deed<'complaint', TransferNews> = {
  kind: 'complaint',
  move: 'noteTransfer',
  decide: ({ input }) => ({ note: { ...input } }),
}
