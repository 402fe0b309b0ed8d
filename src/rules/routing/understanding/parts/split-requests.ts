/**
 * Several requests in one text, for different bodies: each becomes a text of its own. A text that only might be
 * several stays whole, for a request torn apart is worse than one that a person must read twice. Pure.
 */

import type { Day, Unit, UnitId } from '../../../city.ts'
import { isRecused } from '../../../recusal.ts'
import { demands, leansBack, tellsOn } from '../../cues/several.ts'
import type { Decision } from '../../decision.ts'
import type { Router } from '../../route.ts'
import { isReadWhole } from '../../text/normalise.ts'
import { foldInPlace } from '../../text/same-length.ts'
import { areApart, lineOf, mayAccuseSomebodyNamed, standsAlone } from './apart.ts'
import { type Cut, cutText } from './cut.ts'

/** A request that stands by itself: with who and where from the beginning of the text it came from. */
export type Part = { text: string; decision: Decision }

/** At least two, in the order of the text; accused are all whom the whole or any of them complains of. */
export type Split = { parts: Part[]; accused: UnitId[] }

/** null: the text is one request. */
export type Splitter = (text: string, on: Day) => Split | null

type Parts = { route: Router; units: ReadonlyMap<UnitId, Unit> }

export function makeSplitter({ route, units }: Parts): Splitter {
  return (text, on) => {
    if (!isReadWhole(text)) return null
    const cut = cutText(text)
    if (!cut || isOneTale(cut)) return null
    const read = (words: string) => route(words, on)
    // How it is numbered says nothing of what it is about.
    const whole = read(joined(cut.pieces, cut))
    if (whole.kind === 'dispute' || whole.kind === 'not_actionable') return null
    return apart({ cut, whole, read, units })
  }
}

/** Steps of one story, or demands that one matter leads to. */
function isOneTale({ pieces }: Cut): boolean {
  const folded = pieces.map(foldInPlace)
  const many = (cue: RegExp) => folded.filter((piece) => cue.test(piece)).length >= 2
  return many(tellsOn) || many(demands)
}

type Reading = { cut: Cut; whole: Decision; read: (words: string) => Decision; units: Parts['units'] }

function apart({ cut, whole, read, units }: Reading): Split | null {
  const bare = joinLeaning(cut.pieces)
  if (bare.length < 2) return null
  const alone = bare.map(read)
  const said = [whole, ...alone].flatMap(({ accused }) => accused?.said.split('、') ?? [])
  const frame = frameOf(cut, said, read)
  if (!frame) return null
  const full = bare.map((piece) => partOf([piece], frame, read))
  // What all share must not decide where each goes.
  if (full.some(({ decision }, place) => lineOf(decision) !== lineOf(alone[place] ?? decision))) return null
  if (!full.every(({ decision }) => standsAlone(decision, cut.by))) return null
  if (!alone.every((decision) => isSeenIn(whole, decision))) return null
  const groups = groupByLine(bare, full)
  if (!groups || groups.length < 2) return null
  const parts = groups.map(({ pieces }) => partOf(pieces, frame, read))
  const accused = accusedIn([whole, ...[...full, ...parts].map(({ decision }) => decision)])
  const holds = parts.every(({ decision }, place) => {
    const { unit } = decision
    if (lineOf(decision) !== groups[place]?.line || !standsAlone(decision, cut.by)) return false
    // Nobody who is complained of in one part gets another, and no accusation is lost among what it stands with.
    return (
      unit !== null &&
      !isRecused(unit, accused, units) &&
      groups[place]?.accuses === (decision.accused !== null)
    )
  })
  return holds ? { parts, accused } : null
}

/** Without any doubt. */
const plainly = 0.92

/** A line of which the text as a whole shows no trace was guessed from a fragment. Of an accusation it shows none at all. */
const isSeenIn = (whole: Decision, { accused, department, confidence }: Decision): boolean =>
  confidence >= plainly ||
  whole.accused !== null ||
  accused !== null ||
  whole.department === department ||
  whole.alternatives.some(({ unit }) => unit === department)

/** A piece that leans on the one before it goes with it. */
function joinLeaning(pieces: readonly string[]): string[] {
  const joined: string[] = []
  for (const piece of pieces) {
    const last = joined.length - 1
    if (last >= 0 && leansBack.test(foldInPlace(piece))) joined[last] = `${joined[last]}\n${piece}`
    else joined.push(piece)
  }
  return joined
}

type Frame = { before: string; after: string }

/** What is said for all, without a word of whom any of them accuses. Null: it accuses somebody, and so all of it does. */
function frameOf({ before, after }: Cut, said: readonly string[], read: Reading['read']): Frame | null {
  const frame = { before: withoutNames(before, said), after: withoutNames(after, said) }
  const accuses = [before, after].filter((words) => words !== '').some((words) => mayAccuse(read(words)))
  return accuses ? null : frame
}

/** Who and where alone look like an accusation now and then; one that names neither body nor act is none. */
const mayAccuse = (decision: Decision): boolean =>
  (decision.accused !== null && (decision.accused.said !== '' || decision.accused.conduct.length > 0)) ||
  mayAccuseSomebodyNamed(decision)

const withoutNames = (words: string, said: readonly string[]): string =>
  (words.match(/[^。！？!?；;，,\n]{1,400}[。！？!?；;，,\n]?/g) ?? [])
    .filter((clause) => !said.some((name) => name !== '' && foldInPlace(clause).includes(name)))
    .join('')
    .trim()

function partOf(pieces: readonly string[], frame: Frame, read: Reading['read']): Part {
  const text = joined(pieces, frame)
  return { text, decision: read(text) }
}

const joined = (pieces: readonly string[], { before, after }: Frame): string =>
  [before, ...pieces, after].filter((words) => words !== '').join('\n')

type Group = { line: UnitId | null; accuses: boolean; pieces: string[] }

/** Pieces for the same line are one request; null where two for different lines may still be one matter. */
function groupByLine(pieces: readonly string[], full: readonly Part[]): Group[] | null {
  const groups = new Map<UnitId | null, Group>()
  const told = full.map(({ decision }, place) => ({ words: foldInPlace(pieces[place] ?? ''), decision }))
  for (const [place, piece] of told.entries()) {
    const line = lineOf(piece.decision)
    const others = told.slice(0, place).filter((other) => lineOf(other.decision) !== line)
    if (others.some((other) => !areApart(other, piece))) return null
    const { accuses = false, pieces: before = [] } = groups.get(line) ?? {}
    groups.set(line, {
      line,
      accuses: accuses || piece.decision.accused !== null,
      pieces: [...before, pieces[place] ?? ''],
    })
  }
  return [...groups.values()]
}

const accusedIn = (decisions: readonly Decision[]): UnitId[] => [
  ...new Set(decisions.flatMap(({ accused }) => accused?.units ?? [])),
]
