/**
 * A PDF document as text: its pieces sorted into lines, tables by their borders; where none are drawn, wide gaps in a
 * line are read as the borders of cells.
 */

import { getDocumentProxy } from 'unpdf'
import { joinPages } from './join-pages.ts'
import { rulingsOf } from './pdf-rulings.ts'
import { type Piece, type Table, tablesOf } from './pdf-table.ts'
import { Unreadable } from './unreadable.ts'

/** No notice has more; what is longer is a book, or an attack on time. */
const mostPages = 400

export async function pdfText(path: string, bytes: Buffer): Promise<string> {
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    const pages: string[][] = []
    for (let number = 1; number <= Math.min(document.numPages, mostPages); number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      const pieces = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [pieceOf(item)] : []))
      const tables = mayHoldTable(pieces) ? tablesOf(pieces, await rulingsOf(page)) : []
      pages.push(linesOf(pieces, tables))
    }
    return joinPages(pages).map(withoutSpacing).join('\n')
  } catch (error) {
    throw inWords(path, error)
  }
}

/** Printers set figures off from the signs round them: 2024 年 6 月, 18 号. The blanks are none of the text. */
const withoutSpacing = (line: string): string =>
  line
    .replace(/(?<=\d) (?=[年月日号旬]|季度)/g, '')
    .replace(/(?<=[一-龥〕]) (?=\d{1,4}(?:[年月日号]|季度))/g, '')

type Item = { str: string; transform: number[]; width: number; height: number }

const pieceOf = ({ str, transform, width, height }: Item): Piece => ({
  text: str,
  x: transform[4] ?? 0,
  y: transform[5] ?? 0,
  width,
  size: height || Math.abs(transform[3] ?? 0) || 10,
})

/** Only where texts stand side by side it is worth the time to look for borders. */
const mayHoldTable = (pieces: readonly Piece[]): boolean =>
  byHeight(pieces).filter((line) => line.some((piece, at) => gapBefore(piece, line[at - 1]) >= apartFrom))
    .length >= 2

/** Narrow columns leave less than a character between them, a printer's spacing leaves a quarter. */
const apartFrom = 0.6

/** In characters. */
const gapBefore = ({ x, size }: Piece, before: Piece | undefined): number =>
  before ? (x - before.x - before.width) / size : 0

/** Pieces at one height are one line, read from the left; a table stands where it begins. */
function linesOf(pieces: readonly Piece[], tables: readonly Table[]): string[] {
  const free = pieces.filter((piece) => !tables.some((table) => table.pieces.has(piece)))
  const lines = byHeight(free).map((line) => ({ top: line[0]?.y ?? 0, rows: [joinPieces(line)] }))
  return [...lines, ...tables].toSorted((one, other) => other.top - one.top).flatMap(({ rows }) => rows)
}

function byHeight(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = []
  for (const piece of pieces) {
    const line = lines.findLast(([first]) => first && Math.abs(first.y - piece.y) < piece.size / 2)
    if (line) line.push(piece)
    else lines.push([piece])
  }
  return lines.map((line) => line.toSorted((one, other) => one.x - other.x))
}

/** A gap of two characters is a border between cells; less is the printer's spacing. */
const borderFrom = 2

function joinPieces(line: readonly Piece[]): string {
  let text = ''
  let end = line[0]?.x ?? 0
  for (const piece of line) {
    const gap = (piece.x - end) / piece.size
    text += text === '' || gap < 0.3 ? '' : gap >= borderFrom ? '\t' : ' '
    text += piece.text
    end = piece.x + piece.width
  }
  return text
}

function inWords(path: string, error: unknown): Unreadable {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException')
    return new Unreadable(`${path} is locked with a password; save it without one first.`)
  const why = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(0, 120)
  return new Unreadable(`${path} is a damaged PDF document (${why}); save it anew, or as text.`)
}
