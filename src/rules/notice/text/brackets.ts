/** A bracketed stretch, brackets included: [start, end). */
export type Span = { start: number; end: number }

/**
 * The outermost pairs of round and square brackets in a folded text. A bracket that never finds its partner is passed
 * over; a closer of the other kind closes when nothing else can, since people mix 〔 with ）.
 */
export function outerBrackets(folded: string): Span[] {
  if (!/[[(]/.test(folded)) return []
  const partners = pairBrackets(folded)
  const outer: Span[] = []
  let covered = 0
  for (let start = 0; start < folded.length; start += 1) {
    const end = partners.get(start)
    if (end === undefined || start < covered) continue
    outer.push({ start, end })
    covered = end
  }
  return outer
}

function pairBrackets(folded: string): Map<number, number> {
  const partners = new Map<number, number>()
  const open: { kind: string; at: number }[] = []
  const waiting: Record<string, number> = { '(': 0, '[': 0 }
  for (const { 0: sign, index } of folded.matchAll(/[()[\]]/g)) {
    if (sign === '(' || sign === '[') {
      open.push({ kind: sign, at: index })
      waiting[sign] = (waiting[sign] ?? 0) + 1
      continue
    }
    const wanted = sign === ')' ? '(' : '['
    const mixed = waiting[wanted] === 0
    for (let last = open.pop(); last; last = open.pop()) {
      waiting[last.kind] = (waiting[last.kind] ?? 1) - 1
      if (last.kind !== wanted && !mixed) continue
      partners.set(last.at, index + 1)
      break
    }
  }
  return partners
}

/** Pieces of a text between separators that stand outside all brackets, each with the separator that ends it. */
export function splitOutside(
  text: string,
  folded: string,
  separator: RegExp,
): { text: string; ends: string }[] {
  const brackets = outerBrackets(folded)
  const pieces: { text: string; ends: string }[] = []
  let from = 0
  let next = 0
  for (const { 0: sign, index } of folded.matchAll(separator)) {
    while (next < brackets.length && (brackets[next]?.end ?? 0) <= index) next += 1
    if ((brackets[next]?.start ?? index + 1) <= index) continue
    pieces.push({ text: text.slice(from, index), ends: sign })
    from = index + sign.length
  }
  pieces.push({ text: text.slice(from), ends: '' })
  return pieces
}
