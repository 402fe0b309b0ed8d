/** A PDF document as text: its pieces sorted into lines, wide gaps in a line read as the borders of cells. */

import { getDocumentProxy } from 'unpdf'
import { Unreadable } from './unreadable.ts'

type Piece = { text: string; x: number; y: number; width: number; size: number }

/** No notice has more; what is longer is a book, or an attack on time. */
const mostPages = 400

export async function pdfText(path: string, bytes: Buffer): Promise<string> {
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    const lines: string[] = []
    for (let number = 1; number <= Math.min(document.numPages, mostPages); number++) {
      const { items } = await (await document.getPage(number)).getTextContent()
      lines.push(...linesOf(items.flatMap((item) => ('str' in item ? [pieceOf(item)] : []))))
    }
    return lines.join('\n')
  } catch (error) {
    throw inWords(path, error)
  }
}

type Item = { str: string; transform: number[]; width: number; height: number }

const pieceOf = ({ str, transform, width, height }: Item): Piece => ({
  text: str,
  x: transform[4] ?? 0,
  y: transform[5] ?? 0,
  width,
  size: height || Math.abs(transform[3] ?? 0) || 10,
})

/** Pieces at one height are one line, read from the left. */
function linesOf(pieces: readonly Piece[]): string[] {
  const lines: Piece[][] = []
  for (const piece of pieces.filter(({ text }) => text.trim() !== '')) {
    const line = lines.findLast(([first]) => first && Math.abs(first.y - piece.y) < piece.size / 2)
    if (line) line.push(piece)
    else lines.push([piece])
  }
  return lines
    .toSorted(([one], [other]) => (other?.y ?? 0) - (one?.y ?? 0))
    .map((line) => joinPieces(line.toSorted((one, other) => one.x - other.x)))
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
