/** Tables of a page, told by their borders: which text stands in which cell. */

import type { Ruling } from './pdf-rulings.ts'

export type Piece = { text: string; x: number; y: number; width: number; size: number }
/** `top`: where on the page it begins; rows as lines with tabs, what a cell above or beside covers is empty. */
export type Table = { top: number; rows: string[]; pieces: ReadonlySet<Piece> }

/** Lines nearer to each other than this are one, points. */
const near = 3

export function tablesOf(pieces: readonly Piece[], rulings: readonly Ruling[]): Table[] {
  return framesOf(joined(rulings)).flatMap((frame) => {
    const grid = gridOf(frame)
    return grid ? [fill(grid, pieces)] : []
  })
}

/** Borders are drawn cell by cell: stretches of one line that touch are one. */
function joined(rulings: readonly Ruling[]): Ruling[] {
  const whole: Ruling[] = []
  const sorted = [...rulings].sort(
    (one, other) => Number(one.lies) - Number(other.lies) || one.at - other.at || one.from - other.from,
  )
  for (const ruling of sorted) {
    const before = whole.findLast(
      ({ lies, at, to, from }) =>
        lies === ruling.lies &&
        ruling.at - at <= near &&
        ruling.from <= to + near &&
        ruling.to >= from - near,
    )
    if (before && before.lies === ruling.lies) {
      before.from = Math.min(before.from, ruling.from)
      before.to = Math.max(before.to, ruling.to)
    } else whole.push({ ...ruling })
  }
  return whole
}

const cross = (one: Ruling, other: Ruling): boolean =>
  one.lies !== other.lies &&
  one.at >= other.from - near &&
  one.at <= other.to + near &&
  other.at >= one.from - near &&
  other.at <= one.to + near

/** Lines that cross each other, directly or by way of others, are one table. */
function framesOf(rulings: readonly Ruling[]): Ruling[][] {
  const free = new Set(rulings)
  const frames: Ruling[][] = []
  for (const first of rulings) {
    if (!free.delete(first)) continue
    const frame = [first]
    for (const one of frame)
      for (const other of free)
        if (cross(one, other)) {
          free.delete(other)
          frame.push(other)
        }
    frames.push(frame)
  }
  return frames
}

/** `across`: the standing lines from the left, `down`: the lying ones from above. */
type Grid = { across: number[]; down: number[]; frame: readonly Ruling[] }

function gridOf(frame: readonly Ruling[]): Grid | null {
  const places = (lies: boolean) =>
    frame
      .filter((ruling) => ruling.lies === lies)
      .map(({ at }) => at)
      .sort((one, other) => one - other)
      .filter((at, place, all) => place === 0 || at - (all[place - 1] ?? at) > near)
  const [across, down] = [places(false), places(true).reverse()]
  // Two columns and two rows at least: a box round a text is no table.
  return across.length >= 3 && down.length >= 3 ? { across, down, frame } : null
}

const between = (places: readonly number[], at: number): number =>
  places.findIndex((place, index) => (place - at) * ((places[index + 1] ?? place) - at) < 0)

function fill(grid: Grid, pieces: readonly Piece[]): Table {
  const { across, down } = grid
  const cells = new Map<string, Piece[]>()
  const taken = new Set<Piece>()
  for (const piece of pieces) {
    const row = between(down, middleOf(piece))
    const column = between(across, piece.x + Math.min(piece.width, piece.size) / 2)
    if (column === -1 || row === -1) continue
    taken.add(piece)
    for (const part of partsOf(piece, grid.frame)) {
      const at = headOf(grid, row, Math.max(column, between(across, part.x + part.size / 4))).join()
      cells.set(at, [...(cells.get(at) ?? []), part])
    }
  }
  const rows = down.slice(1).map((_, row) =>
    across
      .slice(1)
      .map((_, column) => textOf(cells.get(`${row},${column}`) ?? []))
      .join('\t'),
  )
  return { top: down[0] ?? 0, rows: rows.filter((row) => row.trim() !== ''), pieces: taken }
}

const middleOf = ({ y, size }: Piece): number => y + size * 0.3

/** What is written across a border was two cells that the reader of PDF took for one stretch of text. */
function partsOf(piece: Piece, frame: readonly Ruling[]): Piece[] {
  const height = middleOf(piece)
  const border = frame
    .filter(({ lies, from, to }) => !lies && from <= height && to >= height)
    .map(({ at }) => at)
    .filter((at) => at > piece.x + near && at < piece.x + piece.width - near)
    .sort((one, other) => one - other)[0]
  if (border === undefined) return [piece]
  const cut = signAt(piece, border - piece.x)
  const left = { ...piece, text: piece.text.slice(0, cut), width: border - piece.x }
  const rest = {
    ...piece,
    text: piece.text.slice(cut).trim(),
    x: border,
    width: piece.x + piece.width - border,
  }
  return rest.text === '' ? [piece] : [left, ...partsOf(rest, frame)]
}

/** Which sign stands `far` into the piece; a blank near by is where it was put together. */
function signAt({ text, width }: Piece, far: number): number {
  const wide = [...text].map((sign) => (/[ -~]/.test(sign) ? 0.5 : 1))
  const whole = wide.reduce((sum, one) => sum + one, 0)
  let [passed, at] = [0, 0]
  while (at < wide.length && ((passed + (wide[at] ?? 0) / 2) / whole) * width < far) passed += wide[at++] ?? 0
  const blank = [0, 1, -1, 2, -2].map((by) => at + by).find((place) => text[place] === ' ')
  return blank ?? at
}

/** Where no line parts two places they are one cell; its text stands in the uppermost, leftmost of them. */
function headOf({ across, down, frame }: Grid, row: number, column: number): [number, number] {
  const middle = (places: readonly number[], at: number) => ((places[at] ?? 0) + (places[at + 1] ?? 0)) / 2
  const isDrawn = (lies: boolean, at: number, through: number) =>
    frame.some(
      (one) => one.lies === lies && Math.abs(one.at - at) <= near && one.from <= through && one.to >= through,
    )
  let [top, left] = [row, column]
  while (top > 0 && !isDrawn(true, down[top] ?? 0, middle(across, column))) top--
  while (left > 0 && !isDrawn(false, across[left] ?? 0, middle(down, top))) left--
  return [top, left]
}

/** From above, and within a line from the left. Chinese joins without a blank. */
function textOf(pieces: readonly Piece[]): string {
  const sorted = [...pieces].sort((one, other) =>
    Math.abs(one.y - other.y) < one.size / 2 ? one.x - other.x : other.y - one.y,
  )
  return sorted
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}
