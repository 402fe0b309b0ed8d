/** A length of time as the regulations write it: 7wd working days, 15d natural days, 24h hours, 4oh office hours, 3mo months. */

import type { Span, SpanUnit } from './city.ts'

/** Longer spans are refused: no clock of a case runs for more than ten years, and walking days must stay bounded. */
const longest: Record<SpanUnit, number> = { wd: 2600, d: 3660, h: 87_840, oh: 20_800, mo: 120 }

/** `7wd`, `-1wd`, `+24h`, `0wd`; null for anything else. */
export function readSpan(text: string): Span | null {
  const [, amount, unit] = /^([+-]?\d{1,5})(wd|d|h|oh|mo)$/.exec(text) ?? []
  if (amount === undefined || unit === undefined) return null
  // `|| 0`: -0d is no other span than 0d.
  const span: Span = { amount: Number(amount) || 0, unit: unit as SpanUnit }
  return Math.abs(span.amount) <= longest[span.unit] ? span : null
}

/** As readSpan, for text that was checked before. Throws a RangeError that says how to write it. */
export function parseSpan(text: string): Span {
  const span = readSpan(text)
  if (span) return span
  throw new RangeError(
    `"${text.slice(0, 20)}" is no span; write an amount and wd, d, h, oh or mo, such as 7wd, up to ten years.`,
  )
}
