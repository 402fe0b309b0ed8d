/** How like two texts are, told from short sketches of them (MinHash, Broder 1997): no text has to be read again. */

import { normalise } from './routing/text/normalise.ts'

/** `bands` are what like texts have in common with high probability: they are looked up, sketches are compared. */
export type Likeness = { sketch: number[]; bands: string[] }

/** From this share of common pieces on, two complaints may be one. Half of copied and slightly changed texts have more. */
export const likelyFrom = 0.4

const pieceLength = 3
const hashes = 24
const bandLength = 2

/** A text too short for a piece is like nothing. */
export function likenessOf(text: string): Likeness {
  const letters = normalise(text).replace(/[^\p{L}\p{N}]/gu, '')
  const sketch = Array.from({ length: hashes }, () => 0xffffffff)
  for (let at = 0; at + pieceLength <= letters.length; at++) {
    const piece = hashOf(letters.slice(at, at + pieceLength))
    for (let nth = 0; nth < hashes; nth++) sketch[nth] = Math.min(sketch[nth] ?? 0, spread(piece, nth))
  }
  return letters.length < pieceLength ? { sketch: [], bands: [] } : { sketch, bands: bandsOf(sketch) }
}

/** Estimated share of common pieces, 0 to 1. */
export function shareOf(one: readonly number[], other: readonly number[]): number {
  if (one.length === 0 || one.length !== other.length) return 0
  return one.filter((value, at) => value === other[at]).length / one.length
}

const bandsOf = (sketch: readonly number[]): string[] =>
  Array.from({ length: hashes / bandLength }, (_, band) => {
    const values = sketch.slice(band * bandLength, (band + 1) * bandLength)
    return `${band}:${values.map((value) => value.toString(36)).join('.')}`
  })

/** FNV-1a, 32 bits. */
function hashOf(piece: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < piece.length; at++) hash = Math.imul(hash ^ piece.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** One of many hashes of the same piece: multiplied by odd numbers that have nothing in common, and mixed. */
function spread(hash: number, nth: number): number {
  let mixed = Math.imul(hash ^ Math.imul(nth + 1, 0x9e3779b1), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
