/** A letter 来信: one text with several requests, each a case of its own; the first of them keeps the letter. Pure. */

import type { Case, CaseNo } from '../case.ts'
import type { ComplaintFacts } from './facts.ts'

/** The same part of the same letter is one case, however often it is opened. */
export const partKey = (letter: string, nth: number): string => `${letter}#${nth}`

/** The words as they came in, for whoever wrote them and for nobody else. */
export const asWritten = ({ text, whole }: Pick<ComplaintFacts, 'text' | 'whole'>): string => whole ?? text

type OfLetter = Pick<ComplaintFacts, 'parts' | 'partOf'>

/** Its place in the letter, from 1, and how many there are; null: it came alone. */
export function placeIn({ parts, partOf }: OfLetter): { nth: number; of: number } | null {
  if (partOf) return { nth: partOf.nth, of: partOf.of }
  return parts ? { nth: 1, of: parts.length + 1 } : null
}

type Numbered = Pick<Case<'complaint'>, 'no'> & { facts: OfLetter }

/** The number under which the letter is kept. */
const letterOf = ({ no, facts }: Numbered): CaseNo => facts.partOf?.no ?? no

/** Whether two cases came out of one letter. */
export const areOfOneLetter = (one: Numbered, other: Numbered): boolean =>
  one.no !== other.no && letterOf(one) === letterOf(other)
