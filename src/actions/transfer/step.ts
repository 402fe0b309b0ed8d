/** A step of a transfer that is one sentence on file: whose row of the table it is says who may take it, and when. */

import type { CaseKind, FactsOf } from '../../rules/cases/case.ts'
import type { Deed } from '../perform.ts'

export type Sentence = { text: string }

/** `keep`: what of it is a fact of the case, beyond the line of its history. */
export const step = <K extends CaseKind>(
  kind: K,
  move: string,
  keep: (text: string) => Partial<FactsOf<K>> = () => ({}),
): Deed<K, Sentence> => ({
  kind,
  move,
  decide({ input: { text } }) {
    if (text.trim() === '') return { refused: 'missing', what: 'text' }
    return { facts: keep(text), note: { text } }
  },
})
