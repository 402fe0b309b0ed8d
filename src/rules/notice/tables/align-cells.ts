/** The cells of a row, each under its column, although some were merged away or broken apart. */

import { isTimeStatement } from '../notice-date.ts'
import type { Column } from './columns.ts'

/** As many cells as columns; what a merged cell above covers is empty. */
export function alignCells(given: readonly string[], columns: readonly Column[]): string[] {
  const filled = given.findLastIndex((cell) => cell !== '') + 1
  const cells = given.slice(0, Math.max(filled, Math.min(given.length, columns.length)))
  if (cells.length === columns.length) return [...cells]
  return cells.length < columns.length ? fillUp(cells, columns) : pushTogether(cells, columns)
}

/** A cell that spans rows is missing in those below it: at the left, where headings and numbers stand, or at the right. */
function fillUp(cells: readonly string[], columns: readonly Column[]): string[] {
  const missing = columns.length - cells.length
  const empty = Array.from({ length: missing }, () => '')
  const numbered = columns[0] === 'number' && /^\d{1,3}$/.test(cells[0] ?? '')
  if (!numbered) return [...empty, ...cells]
  const [number = '', ...others] = cells
  const lacksDate = columns.at(-1) === 'deadline' && !isTimeStatement(others.at(-1) ?? '')
  const lacksSection = columns[1] === 'section' && !lacksDate
  return lacksSection ? [number, ...empty, ...others] : [number, ...others, ...empty]
}

/** Lines broken inside a cell: joined where they show it, else in the text, which is long enough to be broken. */
function pushTogether(cells: readonly string[], columns: readonly Column[]): string[] {
  const joined = [...cells]
  while (joined.length > columns.length) {
    const at = joined.findIndex((cell, place) => goesOn(cell, joined[place + 1] ?? ''))
    if (at === -1) break
    joined.splice(at, 2, `${joined[at]}${joined[at + 1]}`)
  }
  const text = columns.lastIndexOf('text')
  const behind = joined.length - (columns.length - text - 1)
  return [...joined.slice(0, text), joined.slice(text, behind).join(''), ...joined.slice(behind)]
}

function goesOn(cell: string, next: string): boolean {
  if (next === '') return false
  if (/[、，,（(]$/.test(cell) || /^[、，,）)]/.test(next)) return true
  return /[年月至-]$/.test(cell) && isTimeStatement(`${cell}${next}`)
}
