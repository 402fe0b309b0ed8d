/** 退回: not ours, with reason, proof and the unit that is. Counted: the second return opens a dispute, the third is taken over. */

import { type Case, runningClock } from '../../rules/cases/case.ts'
import type { ReturnReason } from '../../rules/cases/complaint/complaint.ts'
import type { Return } from '../../rules/cases/complaint/facts.ts'
import type { UnitId } from '../../rules/city.ts'
import { isRecused } from '../../rules/recusal.ts'
import { stewardOf } from '../../rules/sight/roles.ts'
import type { Deciding, Deed } from '../perform.ts'

export type GivingBack = { reason: ReturnReason; explanation: string; proposed: UnitId | null }

/** Product rule: returns are counted; these are its two thresholds, not a number of the law. */
const disputeAt = 2
const takeOverAt = 3

export const giveBack: Deed<'complaint', GivingBack> = {
  kind: 'complaint',
  move: ({ file }) => (nth(file) >= takeOverAt ? 'giveUp' : 'giveBack'),
  decide(deciding) {
    const { file, input, city, now } = deciding
    const refusal = unlawful(deciding)
    if (refusal) return refusal
    const gone: Return = { ...input, unit: file.unit, at: now.toISOString(), heldSince: heldSince(file) }
    const takenOver = nth(file) >= takeOverAt
    return {
      unit: stewardOf(file.accused, city),
      facts: {
        returns: [...file.facts.returns, gone],
        extension: undefined,
        // Whoever held it last keeps acting until somebody else has it in hand.
        ...(takenOver || opensDispute(file) ? { interim: file.unit } : {}),
        ...(opensDispute(file) ? { contested: { since: now.toISOString() } } : {}),
      },
      note: { ...input, nth: nth(file) },
      owes: [
        ...(takenOver ? [] : [{ is: 'job', job: 'route', with: {} } as const]),
        ...(opensDispute(file)
          ? [{ is: 'job', job: 'open-dispute', with: { nth: String(nth(file)) } } as const]
          : []),
      ],
    }
  },
}

const nth = (file: Case<'complaint'>): number => file.facts.returns.length + 1

/** One that is open already about the same complaint goes on; a second one beside it would settle nothing. */
const opensDispute = (file: Case<'complaint'>): boolean => nth(file) === disputeAt && !file.facts.contested

function unlawful({ file, input, city, now }: Deciding<'complaint', GivingBack>) {
  const { designated } = file.facts
  if (designated) return { refused: 'designated', basis: designated.basis } as const
  const window = runningClock(file, 'return')
  if (!window || window.due < now)
    return { refused: 'too-late', clock: 'return', due: (window?.due ?? now).toISOString() } as const
  if (input.explanation.trim() === '') return { refused: 'missing', what: 'reason' } as const
  if (input.reason === 'other-competent' && !input.proposed)
    return { refused: 'missing', what: 'unit' } as const
  if (input.proposed && !city.units.has(input.proposed))
    return { refused: 'unknown-unit', what: input.proposed } as const
  if (input.proposed && isRecused(input.proposed, file.accused, city.units))
    return { refused: 'recused', unit: input.proposed } as const
  if (input.proposed === file.unit) return { refused: 'same-unit' } as const
  return null
}

const heldSince = (file: Case<'complaint'>): string =>
  (
    file.history.findLast(
      (entry) => entry.deed === 'dispatch' || entry.deed === 'assign' || entry.deed === 'reopen',
    )?.at ?? file.openedAt
  ).toISOString()
