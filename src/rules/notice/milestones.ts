/** Dates of a plan as a whole: when a notice says that its carrying out is evaluated. */

import type { Day } from '../city.ts'
import { findDates } from './dates/date-words.ts'
import { resolveDate } from './dates/resolve-date.ts'
import { fold } from './text/fold.ts'

export type Milestone = { name: string; due: Day; units: string[] }

const named = /(中期|终期|期末|末期|总结)评估/

/** `2024年10月底前组织完成实施情况中期评估` → 中期评估, 2024-10-31. One for each name, the first that has a date. */
export function readMilestones(text: string, issued: Day | null): Milestone[] {
  const found = new Map<string, Milestone>()
  for (const clause of text.split(/[，,。；;\n]/)) {
    const name = clause.length <= 200 ? named.exec(clause)?.[0] : undefined
    if (!name || found.has(name)) continue
    const [words] = findDates(fold(clause))
    const due = words ? resolveDate(words, { year: null, issued }).day : null
    if (due) found.set(name, { name, due, units: [] })
  }
  return [...found.values()]
}
