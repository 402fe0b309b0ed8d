/** A line of a table that lost its frame: a row, the rest of a row, or a heading that runs across. */

import { areAllUnits } from '../annotation/read-owners.ts'
import { isTimeStatement } from '../notice-date.ts'
import { readMarker } from '../outline/marker.ts'
import { fold } from '../text/fold.ts'
import type { Line } from '../text/lines.ts'
import { alignCells } from './align-cells.ts'
import type { Column } from './columns.ts'
import type { Table } from './find-tables.ts'

/** A table while it is read: the cells of its last row as they stood, since the next line may go on with them. */
export type Growing = { table: Table; last: string[] | null }

/** Adds a row or a heading; false for a line of one cell that is neither by its own looks. */
export function addRow(growing: Growing, { no, text: whole }: Line, given: readonly string[]): boolean {
  const { table, last } = growing
  const filled = given.filter((cell) => cell !== '')
  // A cell that is alone in its row spans it.
  const [lone] = filled
  const isLone = lone !== undefined && filled.length === 1
  const [cells, text] = isLone ? [filled, lone] : [given, whole]
  if (sums.test(cells[0] ?? '')) return true
  const across = headingAcross(cells, table.columns)
  if (across !== null) {
    table.rows.push({ line: no, across })
    growing.last = null
    return true
  }
  if (cells.length >= 2 && last && fitsBehind(last, { cells, columns: table.columns })) {
    replaceLast(growing, joined(last, cells))
    return true
  }
  if (cells.length >= 2) {
    table.rows.push({ line: no, cells: alignCells(cells, table.columns) })
    growing.last = [...cells]
    return true
  }
  const marker = readMarker(text)?.marker
  if (!marker) return false
  if (last && mayGrow(last) && last.length < table.columns.length && insideCells.has(marker.kind)) {
    replaceLast(growing, joined(last, [text]))
    return true
  }
  table.rows.push({ line: no, across: text })
  growing.last = null
  return true
}

/** 合计 | 3项 counts the rows and is none. */
const sums = /^[合总小共]\s*计$/

/** What numbers a list within a cell and no section of a table. */
const insideCells: ReadonlySet<string> = new Set([
  'digit-in-brackets',
  'digit-before-bracket',
  'circled',
  'ordinal',
])

/** A cell longer than this has lost its end: each line more would be read over with all before it. Signs. */
const longestCell = 1_000

const mayGrow = (cells: readonly string[]): boolean => (cells.at(-1) ?? '').length < longestCell

/** A lone cell inside a table: the rest of the cell before, if it looks like one, else a heading across. */
export function addLone(growing: Growing, { no, text }: Line): void {
  const { table, last } = growing
  const isWhole = last !== null && last.length >= table.columns.length
  if (last && mayGrow(last) && (!isWhole || isLike(text, table.columns.at(-1))))
    replaceLast(growing, joined(last, [text]))
  else table.rows.push({ line: no, across: text })
}

function isLike(text: string, column: Column | undefined): boolean {
  if (column === 'deadline') return isTimeStatement(text)
  if (column === 'units' || column === 'lead' || column === 'support')
    return areAllUnits(text.split(/[、，,\s]+/))
  return true
}

/** A row that is short, and a line that lacks a number and is no longer than what is missing. */
function fitsBehind(
  last: readonly string[],
  { cells, columns }: { cells: readonly string[]; columns: readonly Column[] },
): boolean {
  const isNumbered = columns[0] === 'number' && isNumber(last[0]) && !isNumber(cells[0])
  return isNumbered && last.length < columns.length && last.length + cells.length - 1 <= columns.length
}

const isNumber = (cell: string | undefined): boolean => /^\d{1,3}[.、]?$/.test(fold(cell ?? '').trim())

/** Names part with a blank; a sentence goes on without. */
function joined(last: readonly string[], cells: readonly string[]): string[] {
  const [before = '', after = ''] = [last.at(-1), cells[0]]
  const parts = areAllUnits(before.split(/[、，,\s]+/)) && areAllUnits(after.split(/[、，,\s]+/))
  return [...last.slice(0, -1), `${before}${parts ? ' ' : ''}${after}`, ...cells.slice(1)]
}

function replaceLast(growing: Growing, cells: string[]): void {
  const row = growing.table.rows.at(-1)
  if (row && 'cells' in row) row.cells = alignCells(cells, growing.table.columns)
  growing.last = cells
}

/** 一 | 规范执法行为 | | | : what stands in the place of a number is none, and the rest of the row is empty. */
function headingAcross(cells: readonly string[], columns: readonly Column[]): string | null {
  if (columns[0] !== 'number' || cells.length < 2) return null
  const [number = '', title = '', ...rest] = cells
  if (isNumber(number) || number === '' || rest.some((cell) => cell !== '')) return null
  if (/^[(（]?[一二三四五六七八九十]{1,3}[)）、.．]?$/.test(number) && title !== '') {
    return `${/[)）、.．]$/.test(number) ? number : `${number}、`}${title}`
  }
  return title === '' ? number : null
}
