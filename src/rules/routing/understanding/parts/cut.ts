/** Cuts a text where its author begins anew, and knows nothing yet of what the pieces are about. */

import {
  addsOn,
  announcesAnother,
  announcesSeveral,
  closing,
  forwarded,
  headsOneMatter,
  headsOneSubject,
  leadsUp,
  saysWhere,
  wantsOneAnswer,
} from '../../cues/several.ts'
import { foldInPlace } from '../../text/same-length.ts'
import { findList } from './marks.ts'

/** `before`: what is said for all of them, who and where; `after`: what is asked at the end for all. */
export type Cut = {
  before: string
  pieces: string[]
  after: string
  /** How plainly the author says that another matter begins. */
  by: 'list' | 'announced' | 'added' | 'paragraphs'
}

/** Rules of the product, in characters and pieces. */
const mostPieces = 9
const leastSigns = 8
const leastParagraph = 25
const mostParagraphs = 4
const mostClosing = 120

/** Cheap for a text that has nothing of the kind, as most have not; in the text as it was typed. */
const perhaps =
  /[1１一]\s?[、.．)）,，:：]|[①⑴⒈㈠❶]|第[一1１]|一是|其一|[另再顺順]|此外|[还還]有|[对對]了|[一两兩][件个個桩樁]|\n\s{0,20}\n/

/** Null: one piece. */
export function cutText(text: string): Cut | null {
  if (!perhaps.test(text)) return null
  const plain = foldInPlace(text)
  if (isOneAsTold(plain)) return null
  const folded = withoutQuotes(plain)
  const cut = byList(text, folded) ?? byAnnouncement(text, folded) ?? byParagraphs(text, folded)
  if (!cut || cut.pieces.length < 2 || cut.pieces.length > mostPieces) return null
  return cut.pieces.every((piece) => piece.replace(/[\s\p{P}]/gu, '').length >= leastSigns) ? cut : null
}

/** Where somebody else's words are passed on, and how far into a text one looks for it. */
const opening = 40

const isOneAsTold = (folded: string): boolean =>
  wantsOneAnswer.test(folded) || forwarded.test(folded.slice(0, opening))

/** What is quoted is somebody else's; blanks of the same length stand in its place. */
const withoutQuotes = (folded: string): string =>
  folded
    .replace(
      /“[^“”]{1,2000}”|「[^「」]{1,2000}」|『[^『』]{1,2000}』|"[^"\n]{1,500}"|《[^《》]{1,100}》/g,
      blank,
    )
    .replace(/\([^()]{5,200}\)/g, blank)
    .replace(/^\s{0,4}>.{0,2000}$/gm, blank)

const blank = (quoted: string): string => ' '.repeat(quoted.length)

function byList(text: string, folded: string): Cut | null {
  const marks = findList(folded)
  const [first] = marks
  if (!first) return null
  const head = folded.slice(0, first.start)
  if (isOneMatter(head)) return null
  const last = marks.at(-1)
  const end = last ? closingFrom(folded, last.end) : text.length
  const pieces = marks.map((mark, place) => text.slice(mark.end, marks[place + 1]?.start ?? end).trim())
  return {
    before: whoAndWhere(text.slice(0, first.start)),
    pieces,
    after: text.slice(end).trim(),
    by: 'list',
  }
}

/** Told from the words before a list. */
function isOneMatter(head: string): boolean {
  if (forwarded.test(head)) return true
  const clause =
    head
      .trimEnd()
      .split(/[。!?\n]/)
      .at(-1)
      ?.slice(-60) ?? ''
  if (/都(?:是|由|跟|和|与)/.test(clause)) return headsOneSubject.test(clause)
  if (announcesSeveral.test(clause)) return false
  return headsOneSubject.test(clause) || headsOneMatter.test(clause)
}

/** Where what belongs to the whole list begins, after its last piece; the length of the text if nothing does. */
function closingFrom(folded: string, from: number): number {
  const stops = folded.slice(from).matchAll(/[。!?;\n]\s*/g)
  for (const stop of stops) {
    const at = from + stop.index + stop[0].length
    if (folded.length - at <= mostClosing && closing.test(folded.slice(at, at + 8))) return at
  }
  return folded.length
}

/** The beginning without the clauses that only announce the list. */
function whoAndWhere(head: string): string {
  const clauses = head.match(/[^。！？!?；;，,\n]{1,400}[。！？!?；;，,\n]?/g) ?? []
  return clauses.map(withoutAnnouncement).join('').trim()
}

/** 渝中区解放碑有两件事： → 渝中区解放碑 */
function withoutAnnouncement(clause: string): string {
  const folded = foldInPlace(clause)
  const announced = announcesSeveral.exec(folded)
  if (!announced) return folded.trim().endsWith(':') && !isWhere(folded) ? '' : clause
  const left = folded.slice(0, announced.index).replace(leadsUp, '')
  return isWhere(left) ? clause.slice(0, left.length) : ''
}

function byAnnouncement(text: string, folded: string): Cut | null {
  for (const [cue, by] of [
    [announcesAnother, 'announced'],
    [addsOn, 'added'],
  ] as const) {
    const marks = [...folded.matchAll(new RegExp(`(?<=[。!?;\\n]\\s{0,4})${cue.source}`, 'g'))]
    if (marks.length === 0) continue
    const ends = [...marks.map(({ index }) => index), text.length]
    const starts = [0, ...marks.map((found) => found.index + found[0].length)]
    return withBeginning(
      starts.map((start, place) => text.slice(start, ends[place]).trim()),
      by,
    )
  }
  return null
}

function byParagraphs(text: string, folded: string): Cut | null {
  if (forwarded.test(folded)) return null
  const paragraphs = text.split(/\n\s*\n/).map((paragraph) => paragraph.trim())
  const long = paragraphs.every((paragraph) => paragraph.length >= leastParagraph)
  if (!long || paragraphs.length < 2 || paragraphs.length > mostParagraphs) return null
  return withBeginning(paragraphs, 'paragraphs')
}

/** Without a list, who and where stand in the first piece. */
function withBeginning(pieces: string[], by: Cut['by']): Cut {
  const [first = '', ...others] = pieces
  const clauses = first.match(/[^。！？!?；;，,\n]{1,400}[。！？!?；;，,\n]?/g) ?? []
  let count = 0
  for (const clause of clauses.slice(0, 3)) {
    if (!isWhere(foldInPlace(clause))) break
    count += 1
  }
  const before = count < clauses.length ? clauses.slice(0, count).join('') : ''
  return { before: before.trim(), pieces: [first.slice(before.length).trim(), ...others], after: '', by }
}

const isWhere = (folded: string): boolean => saysWhere.test(folded.replace(/[。!?;:,\s]+$/, ''))
