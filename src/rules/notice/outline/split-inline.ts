import { findAnnotations } from '../annotation/find-annotations.ts'
import { fold } from '../text/fold.ts'
import { anyMarker, type Marker, readMarker } from './marker.ts'
import type { Paragraph } from './paragraphs.ts'

/** Above this a paragraph may be a whole notice on one line; below, a list inside it stays inside it. */
const longParagraph = 600
/** Above this a paragraph with none beside it is a whole notice. */
const shortNotice = 120

type Cut = { at: number; marker: Marker; trusted: boolean }

/** A paragraph → one for each numbered piece: 一是…〔〕二是…〔〕, or a whole notice that lost its line breaks. */
export function splitInline({ line, text }: Paragraph, _at: number, all: readonly Paragraph[]): Paragraph[] {
  const chosen = withFirstOrdinal(trustedCuts(text, all.length > 2 ? longParagraph : shortNotice))
  const places = [0, ...chosen.map(({ at }) => at), text.length]
  return places
    .slice(0, -1)
    .map((from, index) => ({ line, text: text.slice(from, places[index + 1]).trim() }))
    .filter((piece) => piece.text !== '')
}

/** Every marker inside a paragraph; trusted are those that begin a piece, by what precedes them. */
function trustedCuts(text: string, longest: number): Cut[] {
  const folded = fold(text)
  const cuts = [...folded.matchAll(anyMarker)].flatMap(({ index: at }) => cutAt(text, at))
  if (cuts.length === 0) return []
  const endsBefore = annotationEnds(text)
  for (const cut of cuts) cut.trusted = endsBefore(cut.at, folded)
  trustOwned(cuts, text)
  if (beginsList(text) && findAnnotations(text).length === 0) trustOrdinals(cuts, folded)
  const isDissolved = cuts.some(({ trusted, marker }) => trusted && marker.kind !== 'ordinal')
  if (isDissolved || text.length > longest) trustInTurn(cuts, folded)
  return cuts
}

function cutAt(text: string, at: number): Cut[] {
  const marker = at === 0 ? undefined : readMarker(text.slice(at, at + 20))?.marker
  return marker ? [{ at, marker, trusted: false }] : []
}

/** （一）…，甲局负责；（二）…，乙局负责: a list of which every piece says by whom is one of tasks. */
function trustOwned(cuts: readonly Cut[], text: string): void {
  for (const kind of new Set(cuts.map(({ marker }) => marker.kind))) {
    const list = cuts.filter(({ marker }) => marker.kind === kind)
    const isCounted = list.every(({ marker }, index) => marker.no === index + 1)
    if (list.length < 2 || !isCounted) continue
    const pieces = list.map(({ at }, index) => text.slice(at, list[index + 1]?.at))
    if (!pieces.every((piece) => findAnnotations(piece).length > 0)) continue
    for (const cut of list) cut.trusted = true
  }
}

/** 一是…。二是…。 in a paragraph of their own: what owners there are the heading names, and each is a task. */
export const beginsList = (text: string): boolean =>
  readMarker(text)?.marker.kind === 'ordinal' && /[。；;]\s{0,4}第?二[是要、，,]/.test(text)

function trustOrdinals(cuts: readonly Cut[], folded: string): void {
  for (const cut of cuts)
    cut.trusted ||=
      cut.marker.kind === 'ordinal' && /[。;] {0,4}$/.test(folded.slice(Math.max(0, cut.at - 5), cut.at))
}

/** Where line breaks were lost, a marker counts that begins its numbering or carries it on. */
function trustInTurn(cuts: readonly Cut[], folded: string): void {
  const count = new Map<string, number>()
  let last = 0
  for (const [index, cut] of cuts.entries()) {
    const { at, marker } = cut
    const inTurn = marker.no === 1 || (marker.no !== null && marker.no === (count.get(marker.kind) ?? 0) + 1)
    cut.trusted ||=
      inTurn && (mayBegin(folded, { at, last }) || isHeading(folded, { at, next: cuts[index + 1] }))
    if (!cut.trusted) continue
    last = at
    if (marker.no !== null) count.set(marker.kind, marker.no)
  }
}

/** After a sentence, a closed bracket or a blank; or right behind a heading, which is short and has no stop. */
function mayBegin(folded: string, { at, last }: { at: number; last: number }): boolean {
  if (/[。!?\])"” ]/.test(folded[at - 1] ?? '')) return true
  return last > 0 && at - last <= 40 && !/[。,;:]/.test(folded.slice(last, at))
}

/** …区市场监管局二、优化监管执法（三）…: short, without a stop, and the next numbering begins behind it. */
function isHeading(folded: string, { at, next }: { at: number; next: Cut | undefined }): boolean {
  return next?.trusted === true && next.at - at <= 40 && !/[。,;:]/.test(folded.slice(at, next.at))
}

/** Tells whether nothing but signs stands between the end of an annotation and a place; places come in ascending. */
function annotationEnds(text: string): (at: number, folded: string) => boolean {
  const ends = findAnnotations(text).map(({ end }) => end)
  let next = 0
  return (at, folded) => {
    while ((ends[next] ?? at + 1) <= at) next += 1
    const last = ends[next - 1]
    return last !== undefined && at - last <= 6 && /^[\s。;,]*$/.test(folded.slice(last, at))
  }
}

/** When 二是 begins a piece, so does the 一是 before it, although no annotation precedes that one. */
function withFirstOrdinal(cuts: readonly Cut[]): Cut[] {
  const second = cuts.findIndex(({ marker, trusted }) => trusted && marker.kind === 'ordinal')
  const first = cuts
    .slice(0, Math.max(0, second))
    .findLast(({ marker }) => /^第?一[是要,，、]$/.test(marker.text))
  return cuts.filter((cut) => cut.trusted || cut === first)
}
