/** What a text looks like to the learned weights: its words and pieces, and what the rules have seen in it. */

import type { Accusation } from '../accused/accusation.ts'
import { gatherEvidence } from '../accused/evidence.ts'
import { courtesies, discretion } from '../cues/chatter.ts'
import type { Kind } from '../decision.ts'
import type { Signals } from '../text/signals.ts'

/** Cuts a text into words. */
export type Segment = (text: string) => readonly string[]

/** What the rules make of a text before anything learned is asked. */
export type Clues = {
  signals: Signals
  /** Words and pairs of the catalogue in it. */
  hits: readonly string[]
  accusation: Accusation
  kind: Kind
}

/** In the place of a body's name, and of a place's: names are not to be learned by heart. */
const body = '▣'
const place = '▢'

/** So much of a long text tells what it is about; the rest is detail. */
const readAtMost = 1500

const number = /[\d一二三四五六七八九十百千万两几半]+/gu
const silent = /^[\s\p{P}\p{S}]$/u

/** Each feature once. The sign before it says where it comes from, so that none is taken for another. */
export function featuresOf({ signals, hits, accusation, kind }: Clues, segment: Segment): Set<string> {
  const features = new Set<string>()
  const text = withoutNames(signals)
    .slice(0, readAtMost)
    .replace(discretion, '')
    .replace(courtesies, '')
    .replace(number, '0')
  addPieces(text, features)
  addWords(segment(text), features)
  for (const hit of hits) features.add(`+${hit}`)
  for (const { line, role, level } of signals.mentions) {
    if (line) features.add(`${body}${line}`)
    features.add(`${body}${role}`)
    if (level === 'town') features.add(`${body}town`)
  }
  for (const [name, amount] of Object.entries(gatherEvidence(signals))) {
    if (amount > 0) features.add(`!${name}${amount}`)
  }
  for (const act of accusation.conduct) features.add(`!${act}`)
  features.add(`!kind:${kind}`)
  return features
}

/** Two and three neighbouring characters. */
function addPieces(text: string, features: Set<string>): void {
  for (let at = 0; at < text.length - 1; at++) {
    features.add(text.slice(at, at + 2))
    if (at < text.length - 2) features.add(text.slice(at, at + 3))
  }
}

function addWords(words: readonly string[], features: Set<string>): void {
  for (const word of words) if (!silent.test(word)) features.add(`${word}_`)
}

function withoutNames({ text, mentions, places }: Signals): string {
  const names = [
    ...mentions.map(({ start, end }) => ({ start, end, sign: body })),
    ...places.map(({ start, end }) => ({ start, end, sign: place })),
  ].sort((a, b) => a.start - b.start || b.end - a.end)
  let masked = ''
  let at = 0
  for (const { start, end, sign } of names) {
    if (start < at) continue
    masked += text.slice(at, start) + sign
    at = end
  }
  return masked + text.slice(at)
}
