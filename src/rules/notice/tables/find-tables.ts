/** Tables of tasks in a notice, whatever the way to text has left of them: tabs, bars, or one cell a line. */

import { fold } from '../text/fold.ts'
import { isPageNumber, type Line } from '../text/lines.ts'
import { addLone, addRow, type Growing } from './add-line.ts'
import { alignCells } from './align-cells.ts'
import { type Column, isKnownColumn, readColumns, readKnownColumns } from './columns.ts'

/** A row with a cell for each column; a heading that runs across the table has none but its text. */
export type Row = { line: number; cells: string[] } | { line: number; across: string }
export type Table = { line: number; columns: Column[]; rows: Row[] }

export type Found = { tables: Table[]; rest: Line[] }

/** `rest` is what belongs to no table. */
export function findTables(lines: readonly Line[]): Found {
  const tables: Table[] = []
  const rest: Line[] = []
  let at = 0
  while (at < lines.length) {
    const found = tableAt(lines, at)
    if (found) tables.push(found.table)
    else rest.push(...lines.slice(at, at + 1))
    at = found ? found.next : at + 1
  }
  return { tables, rest }
}

type Taken = { table: Table; next: number }

function tableAt(lines: readonly Line[], at: number): Taken | null {
  const text = lines[at]?.text ?? ''
  const cells = cellsOf(text)
  // Two columns are a table only if both are known; a line with one tab may be anything.
  const columns = cells.length >= 3 ? readColumns(cells) : cells.length === 2 ? readKnownColumns(cells) : null
  if (columns) return parted({ lines, start: at, columns, cellsOf })
  const spaced = wordsOf(text)
  const named = cells.length === 1 && spaced.length >= 3 ? readKnownColumns(spaced) : null
  return named ? parted({ lines, start: at, columns: named, cellsOf: wordsOf }) : stacked(lines, at)
}

/** Blanks part cells only below a row of headings that they part. */
const wordsOf = (text: string): string[] => text.trim().split(/\s+/)

const parting = /[\t|｜│┃]/

/** The cells of a line with tabs or bars; one cell where there are none. */
function cellsOf(text: string): string[] {
  if (!parting.test(text)) return [text]
  const barred = /[|｜│┃]/.test(text)
  const cells = text.split(barred ? /[|｜│┃]/ : '\t').map((cell) => cell.trim())
  return cells.slice(barred && cells[0] === '' ? 1 : 0, barred && cells.at(-1) === '' ? -1 : undefined)
}

const ruling = /^[\s|｜│┃+:─━┼├┤┌┐└┘═-]+$/
const continued = /^[(（]?\s*续\s*表/

/** Rows of one line each; a line without a sign goes on with the cell before, or is a heading across. */
function parted({ lines, start, columns, cellsOf }: Parted): Taken {
  const table: Table = { line: lines[start]?.no ?? 1, columns, rows: [] }
  const growing: Growing = { table, last: null }
  let at = start + 1
  for (; at < lines.length; at++) {
    const line = lines[at]
    if (!line) break
    if (addLine(growing, line, cellsOf)) continue
    if (!rowFollows(lines, at)) break
    if (!isPageNumber(line)) addLone(growing, line)
  }
  return { table, next: at }
}

type Cut = (text: string) => string[]
type Parted = { lines: readonly Line[]; start: number; columns: Column[]; cellsOf: Cut }

/** Whether the line belonged to the table. */
function addLine(growing: Growing, line: Line, cellsOf: Cut): boolean {
  if (ruling.test(line.text)) return true
  const cells = cellsOf(line.row ?? line.text)
  if (continued.test(cells.join(''))) return true
  return readColumns(cells) !== null || addRow(growing, line, cells)
}

/** How far a cell may run on over lines of its own. */
const runsOn = 2

function rowFollows(lines: readonly Line[], at: number): boolean {
  return lines.slice(at + 1, at + 1 + runsOn).some(({ row, text }) => cellsOf(row ?? text).length >= 3)
}

/** Headings one a line, then cells one a line; rows begin where the next number stands. */
function stacked(lines: readonly Line[], start: number): Taken | null {
  const columns = stackedColumns(lines, start)
  if (!columns) return null
  const table: Table = { line: lines[start]?.no ?? 1, columns, rows: [] }
  let at = start + columns.length
  for (let number = 1; at < lines.length; number++) {
    while (at < lines.length && isHeadingAgain(lines, at))
      at += continued.test(lines[at]?.text ?? '') ? 1 : columns.length
    const end = columns[0] === 'number' ? rowEnd(lines, at, number, columns.length) : at + columns.length
    if (end === null || end > lines.length) break
    const cells = lines.slice(at, end).map(({ text }) => text)
    table.rows.push({ line: lines[at]?.no ?? 1, cells: alignCells(cells, columns) })
    at = end
  }
  return table.rows.length > 0 ? { table, next: at } : null
}

const isHeadingAgain = (lines: readonly Line[], at: number): boolean =>
  continued.test(lines[at]?.text ?? '') || stackedColumns(lines, at) !== null

/** The most columns a table of tasks has. */
const mostColumns = 9

function stackedColumns(lines: readonly Line[], start: number): Column[] | null {
  if (!isKnownColumn(lines[start]?.text ?? '')) return null
  const headings = lines.slice(start, start + mostColumns).map(({ text }) => text)
  for (let count = headings.length; count >= 3; count--) {
    const columns = readKnownColumns(headings.slice(0, count))
    if (columns) return columns
  }
  return null
}

/** A row starts with its number, and ends before the next number or after its last cell. */
function rowEnd(lines: readonly Line[], start: number, number: number, width: number): number | null {
  if (numberIn(lines[start]?.text ?? '') !== number) return null
  const longest = start + 4 * width
  for (let at = start + 1; at < Math.min(lines.length, longest); at++) {
    const text = lines[at]?.text ?? ''
    if (numberIn(text) === number + 1 || isHeadingAgain(lines, at)) return at
  }
  return Math.min(start + width, lines.length)
}

function numberIn(text: string): number | null {
  const found = /^[(]?(\d{1,3})[.、)]?$/.exec(fold(text).trim())
  return found ? Number(found[1]) : null
}
