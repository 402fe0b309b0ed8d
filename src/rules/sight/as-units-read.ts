/**
 * A case as a unit reads it: of a hidden complaint what gives its author away is struck out, of a plan task the
 * other units' reports are left out. Pure.
 */

import type { Case, Entry, Json } from '../cases/case.ts'
import type { UnitId } from '../city.ts'
import type { Officer } from './roles.ts'
import { strike } from './strike.ts'
import { sightOf } from './visibility.ts'

/** Overseers and the author read the words themselves. */
export function asRead(file: Case, officer: Officer, city: Parameters<typeof sightOf>[1]): Case {
  const whole = sightOf(officer, city).all || file.origin.person === officer.id
  return whole ? file : asUnitsRead(file, officer.unit)
}

function asUnitsRead(file: Case, unit: UnitId): Case {
  if (file.kind === 'plan-task') return ownShareOnly(file, unit)
  if (file.kind !== 'complaint') return file
  // What else was in the letter is for others.
  const { whole: _, unopened: __, ...own } = file.facts
  if (!own.confidential) return { ...file, facts: own }
  const { text, struck, about, struckAbout, rating, answer } = own
  const history = file.history.map(withoutNumbers)
  const facts = {
    ...own,
    text: struck ?? strike(text, []),
    ...(about ? { about: struckAbout ?? strike(about, []) } : {}),
    // What was said on rating stands in its line of the file.
    ...(answer ? { answer: { ...answer, text: answerIn(history) ?? strike(answer.text, []) } } : {}),
    ...(rating ? { rating: { ...rating, text: '' } } : {}),
  }
  return { ...file, facts, history }
}

/** As its line of the file has it by now. */
function answerIn(history: readonly Entry[]): string | undefined {
  const line = history.findLast(({ deed }) => deed === 'answer' || deed === 'answerForReview')
  return typeof line?.note.text === 'string' ? line.note.text : undefined
}

/** What other units have reported is between them and the coordinators. */
function ownShareOnly(file: Case<'plan-task'>, unit: UnitId): Case {
  const { shares, asked } = file.facts
  const own = shares.filter((share) => share.unit === unit)
  const facts = { ...file.facts, shares: own, asked: asked?.unit === unit ? asked : null }
  const history = file.history.filter(({ note }) => typeof note.unit !== 'string' || note.unit === unit)
  return {
    ...file,
    facts,
    history: history.map((entry) => ({ ...entry, note: { ...entry.note, units: [] } })),
  }
}

/** People repeat names and numbers to each other: questions and answers are struck like the text itself, while they are written. */
export function withoutNumbers(entry: Entry): Entry {
  if (entry.by.kind === 'bot') return entry
  const { struck, ...said } = entry.note
  const known = typeof struck === 'object' && struck !== null && !Array.isArray(struck) ? struck : {}
  const note = Object.entries(said).map(([key, value]): [string, Json] => [
    key,
    typeof value === 'string' && spoken.includes(key) ? (known[key] ?? strike(value, [])) : value,
  ])
  return { ...entry, note: Object.fromEntries(note) }
}

/** Notes that hold free text of people. */
export const spoken: readonly string[] = [
  'text',
  'reason',
  'explanation',
  'basis',
  'view',
  'talks',
  'runningDates',
  'proof',
  'safety',
]
