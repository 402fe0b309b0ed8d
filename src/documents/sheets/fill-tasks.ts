/** A filled-in ledger read back: which rows say something new, and what is wrong with the others. Pure. */

import type { Case } from '../../rules/cases/case.ts'
import type { FilledShare } from '../../rules/cases/plan/plan-draft.ts'
import { shareOf } from '../../rules/cases/plan/shares.ts'
import type { Day, UnitId } from '../../rules/city.ts'
import { isDay } from '../../rules/day.ts'
import { fillWords, sheetWords as words } from '../../words/cases/plan/sheet.ts'
import type { FilledRow } from './read-sheet.ts'
import { resultOf } from './task-sheet.ts'

export type Refusal = { line: number; no: string; why: string }
export type Read = { changed: FilledShare[]; unchanged: number; refused: Refusal[] }

/** What stands in the table as it was exported is no news, so a file may be sent twice. */
export function readFilled(rows: readonly FilledRow[], tasks: ReadonlyMap<string, Case<'plan-task'>>): Read {
  const read: Read = { changed: [], unchanged: 0, refused: [] }
  for (const { line, cells } of rows) {
    const no = cells[words.no] ?? ''
    const task = tasks.get(no)
    const result = cells[words.result] ?? ''
    const text = cells[words.report] ?? ''
    const on = dayTyped(cells[words.on] ?? '')
    const evidence = cells[words.evidence] ?? ''
    const unit = cells[words.unitId] ?? ''
    if (no === '' || `${result}${text}${on}${evidence}` === '') read.unchanged += 1
    else if (!task) read.refused.push({ line, no, why: fillWords.noTask })
    else if (isSame(task, unit, { result, text, on, evidence })) read.unchanged += 1
    else {
      const why = faultIn({ result, text, on })
      if (why) read.refused.push({ line, no, why })
      else {
        const done = result === words.done
        read.changed.push({ line, no, unit, text, done, on: done && on ? (on as Day) : null, evidence })
      }
    }
  }
  return read
}

/** 2024年6月1日, 2024/6/1 and 2024.6.1 in a cell of text, as people type it; anything else stays as it is. */
function dayTyped(cell: string): string {
  const [, year, month = '', date = ''] = /^(\d{4})[年/.-](\d{1,2})[月/.-](\d{1,2})日?$/.exec(cell) ?? []
  return year === undefined ? cell : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}

type Said = { result: string; text: string; on: string; evidence: string }

function isSame(task: Case<'plan-task'>, unit: UnitId, said: Said): boolean {
  const share = shareOf(task, unit)
  if (!share) return false
  const { text, evidence, done, on } = share.report
  const day = done ? on : ''
  const isSameReport = said.text === text.trim() && said.evidence === evidence.trim()
  // A standing duty is reported on and never done: neither result nor day of it is kept.
  if (task.state === 'standing') return isSameReport
  return (
    isSameReport &&
    // What is left blank says nothing new.
    (said.result === resultOf(share) || said.result === '') &&
    (said.on === day || said.on === '')
  )
}

function faultIn({ result, text, on }: Omit<Said, 'evidence'>): string | null {
  if (result !== '' && result !== words.done && result !== words.underWay) return fillWords.badResult
  if (on !== '' && !isDay(on)) return fillWords.badDay
  return text === '' ? fillWords.noText : null
}
