/** A hidden complaint as the unit that works on it reads it: what gives its author away is struck out. Pure. */

import type { Case, Entry, Json } from '../cases/case.ts'
import { strike } from './strike.ts'

export function asUnitsRead(file: Case): Case {
  if (file.kind !== 'complaint' || !file.facts.confidential) return file
  const { text, struck, about } = file.facts
  const facts = {
    ...file.facts,
    text: struck ?? strike(text, []),
    ...(about ? { about: strike(about, []) } : {}),
  }
  return { ...file, facts, history: file.history.map(withoutNumbers) }
}

/** People repeat numbers to each other: questions and answers are struck like the text itself. */
function withoutNumbers(entry: Entry): Entry {
  if (entry.by.kind === 'bot') return entry
  const note = Object.entries(entry.note).map(([key, value]): [string, Json] => [
    key,
    typeof value === 'string' && spoken.includes(key) ? strike(value, []) : value,
  ])
  return { ...entry, note: Object.fromEntries(note) }
}

/** Notes that hold free text of people. */
const spoken: readonly string[] = ['text', 'reason', 'explanation']
