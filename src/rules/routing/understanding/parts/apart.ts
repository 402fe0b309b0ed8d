/** Whether two pieces of a text are surely about different matters. In doubt they are not. */

import type { Decision } from '../../decision.ts'

/** From this confidence on a piece's line is taken for known; pieces that only follow each other must be surer. */
const surely = { list: 0.5, announced: 0.5, added: 0.85, paragraphs: 0.85 } as const

/** Lower: a body named as acting is the line that the piece is about, whether or not it is complained of. */
const surelyAccused = { list: 0.4, announced: 0.4, added: 0.6, paragraphs: 0.6 } as const

export type Telling = keyof typeof surely

const requests: readonly Decision['kind'][] = ['complaint', 'report', 'inquiry', 'suggestion']

/** A piece that could stand alone: somebody would have to act on it, and it is known who. */
export function standsAlone(decision: Decision, by: Telling): boolean {
  const { kind, accused, confidence, unit } = decision
  if (!requests.includes(kind) || unit === null) return false
  if (accused) return accused.said !== '' && accused.line !== null && confidence >= surelyAccused[by]
  return confidence >= surely[by] && namesItsMatter(decision) && !mayAccuseSomebodyNamed(decision)
}

/** A line guessed from the tone of a fragment is none: a request names what it is about. */
const namesItsMatter = ({ reasons }: Decision): boolean => reasons.some(({ because }) => because === 'word')

/** Somebody named may be complained of: a person must read that together with all the rest. */
export const mayAccuseSomebodyNamed = ({ reasons }: Decision): boolean =>
  reasons.some((reason) => reason.because === 'perhaps-accused' && reason.said !== '')

/** The line whose matter it is; of an accusation the line complained of. */
export const lineOf = ({ accused, department }: Decision): string | null => accused?.line ?? department

/** So often the next best line is the right one that two pieces of them may be one matter. */
const nearlyAsGood = 0.45

/** `words`: the piece itself, folded, without what all pieces share. */
export type Told = { words: string; decision: Decision }

export function areApart(one: Told, other: Told): boolean {
  const [here, there] = [one.decision, other.decision]
  if (lineOf(here) === lineOf(there)) return false
  if (speaksOf(one, there) || speaksOf(other, here)) return false
  if (here.accused && there.accused)
    return (
      !here.accused.conduct.some((act) => there.accused?.conduct.includes(act)) && !sharesWords(one, other)
    )
  if (mayBeOf(here, there) || mayBeOf(there, here)) return false
  return here.matter === null || here.matter !== there.matter
}

const mayBeOf = (one: Decision, { department }: Decision): boolean =>
  one.alternatives.some(({ unit, score }) => unit === department && score >= nearlyAsGood && !one.accused)

/** 城管说归环保管: bodies that point at each other are in one matter. */
const speaksOf = ({ words }: Told, { accused }: Decision): boolean =>
  (accused?.said ?? '').split('、').some((name) => name.length > 1 && words.includes(name))

/** What two bodies have both to do with is called by its name in both pieces. Signs of such a name. */
const named = 4

function sharesWords(one: Told, other: Told): boolean {
  const runs = one.words.match(/[\u4e00-\u9fff]{4,}/g) ?? []
  return runs.some((run) =>
    Array.from({ length: run.length - named + 1 }, (_, at) => run.slice(at, at + named)).some((name) =>
      other.words.includes(name),
    ),
  )
}
