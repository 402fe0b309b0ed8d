/** Labelled texts and the catalogue → weights, with the numbers that make confidence honest measured on texts held back. */

import type { City, Day, UnitId } from '../../city.ts'
import { type Labelled, type Marked, marker } from '../evaluation/mark.ts'
import { indexCity } from '../indexed-city.ts'
import { makeRouter } from '../route.ts'
import { type Look, makeLook, saidIn } from '../understanding/look.ts'
import type { Reading } from '../understanding/reading.ts'
import { fitAssurance, groundsOf } from './assurance.ts'
import { fitBlend, type Held, thresholdFor } from './calibrate.ts'
import { featuresOf, type Segment } from './features.ts'
import { type Lesson, learn } from './learn.ts'
import type { Said } from './opinion.ts'
import { type Blend, type Learned, type Threshold, type Weights, weighWith } from './weights.ts'

/** A labelled text ready to be learned from. */
type Text = {
  label: Labelled
  lesson: Lesson
  said: Said
  answers: readonly UnitId[]
  /** What rules and catalogue alone say of it. */
  byRules: Reading['byRules']
}

type Teaching = {
  city: City
  segment: Segment
  texts: readonly Labelled[]
  on: Day
  version: string
  /** Hears of each of the learnings that is done, for it takes minutes. */
  tell?: (done: number, of: number) => void
}

/** So many parts of the messages, each held back once. */
const folds = 3

/** The weights, and every message as it was decided by weights that had not seen it. */
export function teach(teaching: Teaching): { weights: Weights; marked: Marked[] } {
  const { city, segment, texts, on, version, tell } = teaching
  const look = makeLook(indexCity(city))
  const words = wordsOf(city, (text) => look(text, on), segment)
  const prepared = texts.map((label) => prepare({ label, look: look(label.text, on), segment, city }))
  const teachFrom = (held: readonly Text[], done: number): Learned => {
    const left = new Set(held)
    const learned = learn([...lessonsOf(prepared.filter((text) => !left.has(text))), ...words])
    tell?.(done, folds + 1)
    return learned
  }
  const parts = holdBack(prepared).map((held, fold) => ({ held, learned: teachFrom(held, fold + 1) }))
  const decided = (blend: Blend, threshold: Threshold) =>
    parts.flatMap(({ learned, held }) =>
      decideAll({ ...teaching, city: { ...city, weights: { version, blend, threshold, ...learned } } }, held),
    )
  const unsure = fitBlend(parts.flatMap(heldIn))
  const anything = { from: 0, precision: 0, coverage: 1, texts: 0 }
  const blend = { ...unsure, assurance: fitAssurance(decided(unsure, anything).flatMap(seenIn)) }
  const threshold = thresholdFor(decided(blend, anything).map(({ marked }) => marked))
  const weights = { version, blend, threshold, ...teachFrom([], folds + 1) }
  return { weights, marked: decided(blend, threshold).map(({ marked }) => marked) }
}

type Part = { learned: Learned; held: readonly Text[] }

/** Exercises are always learned from: they are harder than what people send, and measure nothing. */
function holdBack(texts: readonly Text[]): Text[][] {
  const messages = texts.filter(({ label }) => !label.exercise)
  return Array.from({ length: folds }, (_, fold) => messages.filter((_, at) => at % folds === fold))
}

function heldIn({ learned, held }: Part): Held[] {
  const weigh = weighWith(learned)
  return held.map(({ label, lesson, said, answers, byRules }) => ({
    scores: weigh(lesson.features),
    departments: learned.questions.subject,
    said,
    answers,
    byRules: byRules.likelihood,
    accused: Boolean(label.accusedUnit),
    kinds: learned.questions.kind,
    kind: label.kind,
  }))
}

type Decided = { marked: Marked; text: Text }

function decideAll({ city, segment, on }: Teaching, held: readonly Text[]): Decided[] {
  const route = makeRouter(city, segment)
  const mark = marker(city, on)
  return held.map((text) => ({ text, marked: mark(text.label, route(text.label.text, on)) }))
}

/** What the decision rested on, and whether it was right. */
function seenIn({ marked, text: { byRules } }: Decided) {
  const { decision, department: right } = marked
  if (decision.decision === 'reject') return []
  const grounds = groundsOf({
    chance: decision.confidence,
    department: decision.department,
    accused: decision.recusal,
    dispute: decision.kind === 'dispute',
    catalogue: byRules.best,
    byRules: byRules.likelihood,
  })
  return [{ grounds, right }]
}

const lessonsOf = (texts: readonly Text[]) => texts.map(({ lesson }) => lesson)

type Prepared = { label: Labelled; look: Look; segment: Segment; city: City }

function prepare({ label, look, segment, city }: Prepared): Text {
  const { signals, ranking, accusation, found } = look
  const subject = subjectOf(label, city)
  const idOf = (name: string) => [...city.units.values()].find((unit) => unit.name === name)?.id ?? []
  return {
    label,
    said: saidIn(look),
    byRules: { best: ranking.departments[0] ?? null, likelihood: accusation.likelihood },
    answers: subject ? [subject, ...(label.accusedUnit ? [] : (label.alternatives ?? []).flatMap(idOf))] : [],
    lesson: {
      features: featuresOf({ signals, hits: ranking.hits, accusation, kind: found.kind }, segment),
      weight: 1,
      answers: {
        ...(subject ? { subject } : {}),
        ...(label.kind ? { kind: label.kind } : {}),
        ...(label.kind === 'dispute' ? {} : { accusation: label.accusedUnit ? 'yes' : 'no' }),
      },
    },
  }
}

/** The line of the text's sector; of an ordinary matter the department itself. */
function subjectOf({ kind, domain, department, accusedUnit }: Labelled, city: City): UnitId | null {
  if (kind === 'dispute' || kind === 'not_actionable') return null
  if (!accusedUnit) return [...city.units.values()].find(({ name }) => name === department)?.id ?? null
  const lines = new Set(
    city.matters.filter((matter) => matter.domain === domain).map((one) => one.department),
  )
  return lines.size === 1 ? ([...lines][0] ?? null) : null
}

const wordWeight = 0.6
const hintWeight = 0.2

/** Every word of the catalogue is a lesson of its own: it tells a line, and of itself accuses nobody but where the line supervises others. */
function wordsOf({ matters, supervision }: City, look: (text: string) => Look, segment: Segment): Lesson[] {
  return matters.flatMap(({ name, words, department }) =>
    [name, ...words].map((word): Lesson => {
      const { signals, ranking, accusation, found } = look(word.replace(/^~/, '').replaceAll('+', ' '))
      return {
        features: featuresOf({ signals, hits: ranking.hits, accusation, kind: found.kind }, segment),
        weight: word.startsWith('~') ? hintWeight : wordWeight,
        answers: { subject: department, ...(department === supervision ? {} : { accusation: 'no' }) },
      }
    }),
  )
}
