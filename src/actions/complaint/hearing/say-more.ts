/** 补充材料 and 请求协调: what whoever complained may add of their own accord. No clock is touched by it. */

import type { ComplaintFacts } from '../../../rules/cases/complaint/facts.ts'
import { isRefused, type Refused } from '../../../rules/refusal.ts'
import type { Deed } from '../../perform.ts'
import { attached, type Sent, toBeChecked } from '../filing/attach.ts'

/** Words, files, or both. */
export type SaidMore = { text: string; files?: readonly Sent[] }

export const sayMore: Deed<'complaint', SaidMore> = {
  kind: 'complaint',
  move: 'supplement',
  decide({ file, input, now }) {
    const more = withFiles(file.facts, input, now)
    if (isRefused(more)) return more
    if (input.text.trim() === '' && more.owes.length === 0) return { refused: 'missing', what: 'text' }
    return more
  },
}

type More = {
  facts: Pick<ComplaintFacts, 'files'>
  note: Record<string, string>
  owes: (typeof toBeChecked)[]
}

/** The files beside those that are there, named in the line of the file, and the job to look at them. */
export function withFiles(
  { files = [] }: Pick<ComplaintFacts, 'files'>,
  { text, files: sent = [] }: SaidMore,
  now: Date,
): More | Refused {
  const fresh = attached(files, sent, now)
  if (isRefused(fresh)) return fresh
  const named = fresh.map(({ name }) => name).join('、')
  return {
    facts: fresh.length > 0 ? { files: [...files, ...fresh] } : {},
    note: { text, ...(named ? { files: named } : {}) },
    owes: fresh.length > 0 ? [toBeChecked] : [],
  }
}

/** The coordinators are told; what they do about it are deeds of their own. */
export const seekCoordination: Deed<'complaint', { reason: string }> = {
  kind: 'complaint',
  move: 'seekCoordination',
  decide({ input: { reason } }) {
    if (reason.trim() === '') return { refused: 'missing', what: 'reason' }
    return { note: { reason } }
  },
}
