/** The lines that are drawn on a page of a PDF document: the borders of its tables are among them. */

import { getResolvedPDFJS } from 'unpdf'

/** A stretch of a straight line; `at` is its height for one that lies, its distance from the left for one that stands. */
export type Ruling = { lies: boolean; at: number; from: number; to: number }

type Page = { getOperatorList(): Promise<{ fnArray: number[]; argsArray: unknown[][] }> }

/** a b c d e f of PDF 32000-1, 8.3.4. */
type Matrix = readonly [number, number, number, number, number, number]
const unmoved: Matrix = [1, 0, 0, 1, 0, 0]

/** Thicker than this it is a bar and no border, points. */
const thickest = 3
/** Shorter strokes are drawings and characters. */
const shortest = 4
/** A page with more lines than this is a drawing and no table. */
const mostRulings = 3_000

/** None where there are too many. */
export async function rulingsOf(page: Page): Promise<Ruling[]> {
  lendTransfer()
  const { OPS } = await getResolvedPDFJS()
  const { fnArray, argsArray } = await page.getOperatorList()
  const stack: Matrix[] = []
  const rulings: Ruling[] = []
  let now = unmoved
  fnArray.forEach((operator, place) => {
    const given = argsArray[place] ?? []
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) stack.push(now)
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) now = stack.pop() ?? unmoved
    if (operator === OPS.transform) now = times(now, given as unknown as Matrix)
    if (operator === OPS.paintFormXObjectBegin && given[0]) now = times(now, given[0] as Matrix)
    if (operator === OPS.constructPath && rulings.length <= mostRulings)
      rulings.push(...linesIn(given[1], now))
  })
  return rulings.length > mostRulings ? [] : rulings
}

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/** How many figures follow each command of a path: move, line, curve, curve of one point, close. */
const figures = [2, 2, 6, 4, 0]

function linesIn(paths: unknown, matrix: Matrix): Ruling[] {
  const [path] = Array.isArray(paths) ? paths : []
  const commands = path ? Array.from(path as ArrayLike<number>) : []
  const found: Ruling[] = []
  let [x, y] = [0, 0]
  for (let at = 0; at < commands.length; at += 1 + (figures[commands[at] ?? 4] ?? 0)) {
    const command = commands[at] ?? 4
    const count = figures[command] ?? 0
    if (count === 0) continue
    const [toX, toY] = placed(matrix, commands[at + count - 1] ?? 0, commands[at + count] ?? 0)
    const ruling = command === 1 ? rulingOf([x, y], [toX, toY]) : null
    if (ruling) found.push(ruling)
    ;[x, y] = [toX, toY]
  }
  return found
}

const placed = ([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
]

function rulingOf([x, y]: [number, number], [toX, toY]: [number, number]): Ruling | null {
  const [wide, high] = [Math.abs(toX - x), Math.abs(toY - y)]
  if (high <= thickest && wide >= shortest)
    return { lies: true, at: (y + toY) / 2, from: Math.min(x, toX), to: Math.max(x, toX) }
  if (wide <= thickest && high >= shortest)
    return { lies: false, at: (x + toX) / 2, from: Math.min(y, toY), to: Math.max(y, toY) }
  return null
}

/** pdf.js needs it to load the fonts that come before a table; Node has it from 22 on (ECMA-262 2024, 25.1.6.9). */
function lendTransfer(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
      const moved = new ArrayBuffer(length)
      new Uint8Array(moved).set(new Uint8Array(this).subarray(0, length))
      return moved
    },
  })
}
