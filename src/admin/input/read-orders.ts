/** A list of hotline orders as a CSV file or a spreadsheet: a draft for each line, or what is wrong with it. */

import { parse } from 'csv-parse/sync'
import { Draft } from '../../actions/complaint/filing/draft.ts'
import { textOf } from '../../documents/reading/read-document.ts'
import { sheetRows } from '../../documents/sheets/read-sheet.ts'
import { type Column, columnNames, type orderWords, yes } from '../../words/admin/orders.ts'
import { CallError } from '../fault.ts'
import { readBytes } from './read-input.ts'

export type OrderFault = keyof typeof orderWords.faults
export type Order = { line: number; order: string } & ({ draft: Draft } | { faults: OrderFault[] })

/** Throws CallError where the file is no such list. Lines count as a text editor counts them. */
export async function readOrders(path: string): Promise<Order[]> {
  const bytes = await readBytes(path)
  const [head, ...rows] = isZip(bytes) ? await rowsOfSheet(bytes) : rowsOf(path, textOf(path, bytes))
  const columns = (head?.record ?? []).map((title) => columnOf(title))
  for (const needed of ['order', 'text'] as const) {
    if (!columns.includes(needed)) {
      const names = columnNames[needed].slice(0, 2).join(' or ')
      throw new CallError(`${path} has no column ${names}; name the columns in its first line.`)
    }
  }
  const orders = rows.map(({ record, info }) => orderOf(record, columns, info.lines))
  return withoutTwins(orders)
}

const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004'

/** Rows with nothing in them are no orders. */
async function rowsOfSheet(bytes: Buffer): Promise<Row[]> {
  const rows = await sheetRows(bytes)
  return rows
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .map(({ line, cells }) => ({ record: cells, info: { lines: line } }))
}

type Row = { record: string[]; info: { lines: number } }

function rowsOf(path: string, text: string): Row[] {
  try {
    const delimiter = /^[^\n]*\t/.test(text) ? '\t' : ','
    return parse(text, { delimiter, info: true, relax_column_count: true, skip_empty_lines: true }) as never
  } catch (cause) {
    const { lines } = cause as { lines?: number }
    throw new CallError(`${path} is no CSV from line ${lines ?? 1} on; check the quotation marks there.`)
  }
}

const columnOf = (title: string): Column | null => {
  const bare = title.trim()
  const found = Object.entries(columnNames).find(([, names]) => names.includes(bare))
  return (found?.[0] as Column | undefined) ?? null
}

function orderOf(record: readonly string[], columns: readonly (Column | null)[], line: number): Order {
  const fields = Object.fromEntries(
    columns.flatMap((column, place) => (column ? [[column, (record[place] ?? '').trim()]] : [])),
  ) as Partial<Record<Column, string>>
  const { order = '', hidden = '', ...rest } = fields
  const mode = yes.includes(hidden.toLowerCase()) ? 'hidden' : 'named'
  const draft = Draft.safeParse({ text: '', ...rest, mode })
  const faults: OrderFault[] = [
    ...(order === '' || order.length > 100 ? (['order'] as const) : []),
    ...(draft.error?.issues ?? []).map(({ path }) => path[0] as OrderFault),
  ]
  return faults.length > 0 || !draft.data
    ? { line, order, faults: [...new Set(faults)] }
    : { line, order, draft: draft.data }
}

/** The same order twice in one file is a mistake where it says different things; which one holds nobody knows. */
function withoutTwins(orders: readonly Order[]): Order[] {
  const first = new Map<string, string>()
  return orders.map((order) => {
    if (!('draft' in order)) return order
    const said = JSON.stringify(order.draft)
    const before = first.get(order.order) ?? said
    first.set(order.order, before)
    return before === said ? order : { line: order.line, order: order.order, faults: ['twice'] }
  })
}
