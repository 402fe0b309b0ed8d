/** A case as the command line gives it out: names in the place of ids, and no word of whoever asked for confidence. */

import type { Case, Entry, Json } from '../rules/cases/case.ts'
import type { ComplaintFacts } from '../rules/cases/complaint/facts.ts'
import type { CaseView } from '../storage/reads/case-view.ts'

export type TimelineEntry = {
  at: Date
  deed: string
  by: string
  from: string
  to: string
  unit: string
  note: { [key: string]: Json }
}

export type CaseRecord = Pick<CaseView, 'no' | 'kind' | 'state' | 'open' | 'lamp' | 'openedAt'> & {
  closedAt: Date | null
  /** The one accountable unit. */
  unit: { id: string; name: string }
  accused: string[]
  confidential: boolean
  /** Null where the complainant asked for confidence. */
  text: string | null
  /** What is no longer kept, since when and under which rule. */
  erased: NonNullable<ComplaintFacts['erased']>
  returns: number
  clocks: CaseView['clocks']
  timeline: TimelineEntry[]
}

export function caseRecord(view: CaseView): CaseRecord {
  const { no, kind, state, open, lamp, openedAt, unit, clocks, file, nameOf } = view
  const confidential = file.kind === 'complaint' && file.facts.confidential
  const text = textOf(file)
  return {
    ...{ no, kind, state, open, lamp, openedAt, closedAt: file.closedAt, unit },
    accused: file.accused.map(nameOf),
    confidential,
    text: confidential ? null : text,
    erased: (file.kind === 'complaint' && file.facts.erased) || {},
    returns: file.kind === 'complaint' ? file.facts.returns.length : 0,
    clocks,
    timeline: view.history.map((entry) => lineOf(entry, { nameOf, confidential })),
  }
}

function textOf({ facts }: Case): string | null {
  if ('text' in facts) return facts.text
  return 'matter' in facts ? facts.matter : null
}

type Telling = { nameOf: CaseView['nameOf']; confidential: boolean }

function lineOf(
  { at, deed, by, from, to, unit, note }: Entry,
  { nameOf, confidential }: Telling,
): TimelineEntry {
  const who = by.kind === 'person' ? by.name : by.kind
  return { at, deed, by: who, from, to, unit: nameOf(unit), note: confidential ? withoutWords(note) : note }
}

/** What may repeat the complainant's words, or what was answered to them. */
const wordy: ReadonlySet<string> = new Set([
  'text',
  'struck',
  'explanation',
  'reason',
  'reasons',
  'view',
  'missing',
  'basis',
])

const withoutWords = (note: Entry['note']): Entry['note'] =>
  Object.fromEntries(Object.entries(note).filter(([key]) => !wordy.has(key)))
