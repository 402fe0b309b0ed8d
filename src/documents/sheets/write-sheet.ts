/** Tables as files: xlsx with real dates, filters and a head that stays in view, or csv that no spreadsheet runs. */

import { stringify } from 'csv-stringify/sync'
import writeXlsxFile, { type Cell } from 'write-excel-file/node'
import { toDay } from '../../rules/deadlines.ts'
import { sheetWords } from '../../words/cases/plan/sheet.ts'

/** A day is written YYYY-MM-DD and shown as a date. */
export type Value = string | number | null | { day: string } | { at: Date }
/** `width` in characters; `choices`: what may be filled in; `filled`: the column is for people to fill in. */
export type Column<Row> = {
  title: string
  width: number
  value: (row: Row) => Value
  choices?: readonly string[]
  filled?: boolean
}
export type Sheet<Row> = { name: string; columns: readonly Column<Row>[]; rows: readonly Row[] }

const head = { fontWeight: 'bold', backgroundColor: '#DCE6EC', wrap: true, alignVertical: 'center' } as const
const toFill = { ...head, backgroundColor: '#FFF2CC' } as const
const dayFormat = 'yyyy-mm-dd'
const momentFormat = 'yyyy-mm-dd hh:mm'
/** What one cell of Excel takes. */
const mostInCell = 32_000

export async function xlsxOf<Row>({ name, columns, rows }: Sheet<Row>): Promise<Buffer> {
  const titles = columns.map(
    ({ title, filled }): Cell => ({ value: title, type: String, ...(filled ? toFill : head) }),
  )
  const body = rows.map((row) => columns.map(({ value }) => cellOf(value(row))))
  const sheet = {
    data: [titles, ...body],
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
  }
  const features = [filtered(columns, rows.length)] as never
  const file = writeXlsxFile([sheet], { fontFamily: sheetWords.font, fontSize: 11, features })
  return file.toBuffer()
}

/** With the mark by which Excel knows UTF-8; what would be run as a formula is put in quotation. */
export function csvOf<Row>({ columns, rows }: Sheet<Row>): Buffer {
  const lines = rows.map((row) => columns.map(({ value }) => textOf(value(row))))
  const titles = columns.map(({ title }) => title)
  return Buffer.from(
    stringify([titles, ...lines], { bom: true, escape_formulas: true, record_delimiter: 'windows' }),
  )
}

function cellOf(value: Value): Cell {
  if (value === null || value === '') return null
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' }
  if (typeof value === 'string')
    return { value: writable(value), type: String, wrap: true, alignVertical: 'top' }
  if ('day' in value)
    return { value: new Date(value.day), type: Date, format: dayFormat, alignVertical: 'top' }
  return { value: wallClock(value.at), type: Date, format: momentFormat, alignVertical: 'top' }
}

/** What XML cannot hold would make a file that Excel does not open. */
const writable = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\P{Cc}\n\t]|\p{Noncharacter_Code_Point}/gu, '')
    .slice(0, mostInCell)

/** A spreadsheet knows no zones: the city's own time stands in it. */
const wallClock = (at: Date): Date => new Date(at.getTime() + 8 * 3_600_000)

function textOf(value: Value): string {
  if (value === null) return ''
  if (typeof value !== 'object') return String(value)
  if ('day' in value) return value.day
  return `${toDay(value.at)} ${wallClock(value.at).toISOString().slice(11, 16)}`
}

/** Filter arrows over the head, and lists to choose from. The order of the elements is that of ECMA-376, 18.3.1.99. */
function filtered<Row>(columns: readonly Column<Row>[], rows: number): object {
  const last = letterOf(columns.length - 1)
  const filter = `<autoFilter ref="A1:${last}${rows + 1}"/>`
  const lists = columns.flatMap(({ choices }, place) =>
    choices ? [validation(letterOf(place), rows, choices)] : [],
  )
  const validations =
    lists.length > 0 ? `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>` : ''
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (content: string) =>
            content.replace('</sheetData>', `</sheetData>${filter}${validations}`),
        },
      },
    },
  }
}

const validation = (letter: string, rows: number, choices: readonly string[]): string =>
  `<dataValidation type="list" allowBlank="1" sqref="${letter}2:${letter}${rows + 1}"><formula1>"${choices.join(',')}"</formula1></dataValidation>`

/** A, B … Z, AA: columns as spreadsheets name them. */
function letterOf(place: number): string {
  const rest = place % 26
  const letter = String.fromCharCode('A'.charCodeAt(0) + rest)
  return place < 26 ? letter : `${letterOf((place - rest) / 26 - 1)}${letter}`
}
