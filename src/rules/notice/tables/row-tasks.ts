/** Rows of tables → candidates for tasks, each with what its cells say. */

import { type Annotation, joinAnnotations, nothingSaid } from '../annotation/annotation.ts'
import { readAnnotation } from '../annotation/read-annotation.ts'
import type { Role } from '../annotation/roles.ts'
import type { Warning } from '../notice.ts'
import { type Marker, readMarker } from '../outline/marker.ts'
import type { Item } from '../outline/outline.ts'
import type { Candidate } from '../tasks/select-tasks.ts'
import { fold } from '../text/fold.ts'
import type { Column } from './columns.ts'
import type { Row, Table } from './find-tables.ts'

type Cells = Partial<Record<Column, string>>

/** `heading` is what stands above the table; it encloses all of its rows. */
export function rowTasks(
  { columns, rows }: Table,
  heading: Item | null,
): { found: Candidate[]; warnings: Warning[] } {
  const found: Candidate[] = []
  const warnings: Warning[] = []
  let above: Cells = {}
  let across = heading
  for (const row of rows) {
    if ('across' in row) {
      across = headingItem(row.across, row.line, heading)
      continue
    }
    const own = cellsByColumn(row.cells, columns)
    const cells = inherited(own, above)
    if (!cells.text) continue
    if (leansOnRowAbove(own, cells)) warnings.push({ line: row.line, message: spanned })
    found.push(candidateOf(cells, row, across))
    above = cells
  }
  return { found, warnings }
}

const spanned = 'an empty cell was read as part of the cell above it; check owner and date'

/** Of columns with the same use, such as two for remarks, the first that says something. */
function cellsByColumn(cells: readonly string[], columns: readonly Column[]): Cells {
  const named: Cells = {}
  columns.forEach((column, at) => {
    const cell = cells[at] ?? ''
    if (cell !== '' && named[column] === undefined) named[column] = cell
  })
  return named
}

const spanning = ['section', 'units', 'lead', 'support', 'deadline'] as const

/** 同上, or the sign that stands for it. */
const sameAgain = /^(?:同上|〃|″|"|“|”)$/

/** What spans several rows is written in the first of them. A dash says that there is nothing. */
function inherited(said: Cells, above: Cells): Cells {
  const own = { ...said }
  for (const column of spanning) if (sameAgain.test(own[column] ?? '')) own[column] = above[column] ?? ''
  const ownerGiven = own.units !== undefined || own.lead !== undefined || own.support !== undefined
  const cells: Cells = { ...own }
  for (const column of spanning) {
    const isOwner = column === 'units' || column === 'lead' || column === 'support'
    if (isOwner && ownerGiven) continue
    const value = own[column] ?? above[column]
    if (value !== undefined) cells[column] = value
  }
  return cells
}

const leansOnRowAbove = (own: Cells, cells: Cells): boolean =>
  spanning.some((column) => column !== 'section' && own[column] === undefined && cells[column] !== undefined)

function candidateOf(cells: Cells, { line }: Row, across: Item | null): Candidate {
  const section = cells.section ? headingItem(cells.section, line, across) : across
  const said = saidIn(cells)
  const { marker, text } = numbered(cells)
  const item: Item = {
    line,
    marker,
    text,
    heading: text,
    annotations: [],
    said,
    parent: section,
    children: [],
    absorbed: false,
  }
  return { item, piece: { text, said }, above: [], first: true }
}

/** The number has a column of its own, or stands before the text. */
function numbered({ number, text = '' }: Cells): { marker: Marker | null; text: string } {
  const digits = /\d{1,3}/.exec(fold(number ?? ''))?.[0]
  if (number !== undefined && digits !== undefined)
    return {
      marker: { kind: 'digit', rank: Number.POSITIVE_INFINITY, no: Number(digits), text: number },
      text,
    }
  const read = readMarker(text)
  return read ? { marker: read.marker, text: read.rest } : { marker: null, text }
}

const nothing = /^[-/\\无〇0]{0,3}$/

function saidIn(cells: Cells): Annotation {
  const { deadline = '' } = cells
  const deadlineText = nothing.test(fold(deadline)) ? null : deadline
  const owners = (['lead', 'units', 'support'] as const).map((role) => ownersIn(cells[role] ?? '', role))
  return joinAnnotations([{ ...nothingSaid, deadlineText }, ...owners])
}

/** The heading of the column is the label that the cell lacks. */
const labels = { lead: '牵头单位', units: '责任单位', support: '配合单位' } as const

function ownersIn(cell: string, role: Role): Annotation {
  return nothing.test(fold(cell)) ? nothingSaid : readAnnotation(`${labels[role]}：${cell}`)
}

function headingItem(text: string, line: number, parent: Item | null): Item {
  return {
    line,
    marker: null,
    text,
    heading: text,
    annotations: [],
    said: null,
    parent,
    children: [],
    absorbed: false,
  }
}
