/** 撤销决定: a ruling is taken back; the dispute is heard again, and the rule it had made for later cases falls with it. */

import type { Deed } from '../perform.ts'

export const rescind: Deed<'dispute', { reason: string }> = {
  kind: 'dispute',
  move: 'rescind',
  decide({ file, input: { reason } }) {
    const { decision, precedent, rescinded = [] } = file.facts
    if (reason.trim() === '') return { refused: 'missing', what: 'reason' }
    if (!decision) return { refused: 'missing', what: 'text' }
    return {
      facts: {
        decision: undefined,
        offer: undefined,
        rescinded: [...rescinded, { ...decision, reason }],
        ...(precedent ? { precedent: { ...precedent, status: 'withdrawn' as const, against: [] } } : {}),
      },
      note: { unit: decision.unit, reason },
      owes: [
        { is: 'job', job: 'join-dispute', with: {} },
        // Others that stood against its rule stand against nothing now.
        ...(precedent ? [{ is: 'job', job: 'compare-precedents', with: {} } as const] : []),
      ],
    }
  },
}
