/** A filled-in spreadsheet as rows by the titles of its columns. */

import PizZip from 'pizzip'
import readXlsxFile from 'read-excel-file/node'
import { Unreadable } from '../reading/unreadable.ts'

/** `line`: as the spreadsheet numbers it. Days as YYYY-MM-DD, numbers as they are written. */
export type FilledRow = { line: number; cells: Readonly<Record<string, string>> }

/** What a spreadsheet may take up unpacked, bytes, and its rows: more is a bomb or a mistake. */
const mostUnpacked = 200 * 1024 * 1024
const mostRows = 200_000

/** The first sheet's cells as texts, with the numbers that the spreadsheet gives its rows. Throws Unreadable. */
export async function sheetRows(bytes: Buffer): Promise<{ line: number; cells: string[] }[]> {
  refuseBombs(bytes)
  const rows = await rowsOf(bytes)
  return rows.slice(0, mostRows).map((row, place) => ({ line: place + 1, cells: row.map(textOf) }))
}

/** Throws Unreadable where it is no spreadsheet, or lacks one of the `needed` columns. */
export async function readSheet(bytes: Buffer, needed: readonly string[]): Promise<FilledRow[]> {
  const rows = await sheetRows(bytes)
  const at = rows.findIndex(({ cells }) => needed.every((title) => cells.includes(title)))
  if (at < 0)
    throw new Unreadable(
      `The spreadsheet lacks one of the columns ${needed.join(', ')}; fill in the file that was exported.`,
    )
  const titles = rows[at]?.cells ?? []
  return rows.slice(at + 1).map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(titles.map((title, column) => [title, cells[column] ?? ''])),
  }))
}

function refuseBombs(bytes: Buffer): void {
  let size = 0
  try {
    const { files } = new PizZip(bytes)
    for (const file of Object.values(files))
      size += (file as unknown as { _data?: { uncompressedSize?: number } })._data?.uncompressedSize ?? 0
  } catch (cause) {
    throw unreadable(cause)
  }
  if (size > mostUnpacked) throw new Unreadable('The spreadsheet is too large; split it into smaller ones.')
}

async function rowsOf(bytes: Buffer): Promise<readonly (readonly unknown[])[]> {
  try {
    const [sheet] = await readXlsxFile(bytes)
    return sheet?.data ?? []
  } catch (cause) {
    throw unreadable(cause)
  }
}

const unreadable = (cause: unknown): Unreadable =>
  new Unreadable('The file is no spreadsheet; save it as .xlsx and send it again.', { cause })

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return String(cell).trim()
}
