/** How learned numbers move against their slopes. */

import { units } from './net.ts'

const hardlyAnything = 1e-8

/** Slopes of the rows that a batch has touched, and the step along them: a row often moved moves less (AdaGrad; Duchi and others, JMLR 2011). */
export function makeRowSteps(rows: Float32Array) {
  const moved = new Float32Array(rows.length / units)
  const slots = new Int32Array(rows.length / units).fill(-1)
  let slopes = new Float32Array(units * 4096)
  let touched: number[] = []

  function slotOf(row: number): number {
    const known = slots[row] ?? -1
    if (known >= 0) return known
    const slot = touched.push(row) - 1
    slots[row] = slot
    if ((slot + 1) * units > slopes.length) {
      const wider = new Float32Array(slopes.length * 2)
      wider.set(slopes)
      slopes = wider
    }
    return slot
  }

  return {
    /** The slope of a row: that of the units, as often as the text has the row. */
    add(row: number, amount: number, back: Float32Array): void {
      const from = slotOf(row) * units
      for (let unit = 0; unit < units; unit++)
        slopes[from + unit] = (slopes[from + unit] ?? 0) + amount * (back[unit] ?? 0)
    },

    /** One step with what was added, which is forgotten. */
    take(pace: number): void {
      touched.forEach((row, slot) => {
        const slope = slopes.subarray(slot * units, (slot + 1) * units)
        let square = 0
        for (let unit = 0; unit < units; unit++) square += (slope[unit] ?? 0) ** 2
        const sum = (moved[row] ?? 0) + square / units
        moved[row] = sum
        const step = pace / (Math.sqrt(sum) + hardlyAnything)
        for (let unit = 0, at = row * units; unit < units; unit++, at++)
          rows[at] = (rows[at] ?? 0) - step * (slope[unit] ?? 0)
        slots[row] = -1
      })
      slopes.fill(0, 0, touched.length * units)
      touched = []
    },
  }
}

const [memory, squareMemory] = [0.9, 0.999]

/** Steps of numbers that every text moves (Adam; Kingma and Ba, ICLR 2015). */
export function makeSteps(numbers: Float32Array) {
  const mean = new Float32Array(numbers.length)
  const square = new Float32Array(numbers.length)
  let steps = 0
  return {
    take(slopes: Float32Array, pace: number): void {
      steps++
      const [young, youngSquare] = [1 - memory ** steps, 1 - squareMemory ** steps]
      for (let at = 0; at < numbers.length; at++) {
        const slope = slopes[at] ?? 0
        const way = memory * (mean[at] ?? 0) + (1 - memory) * slope
        const size = squareMemory * (square[at] ?? 0) + (1 - squareMemory) * slope * slope
        mean[at] = way
        square[at] = size
        const step = way / young / (Math.sqrt(size / youngSquare) + hardlyAnything)
        numbers[at] = (numbers[at] ?? 0) - pace * step
      }
    },
  }
}
