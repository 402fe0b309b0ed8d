/** Rows of numbers → two bits a number and a scale a row. It costs next to nothing in decisions (decision 35). */

import { levels, units, unitsInByte } from './net.ts'

/** Halfway between the levels, in spreads. */
const middle = 0.98

export function compress(rows: Float32Array): { codes: Uint8Array; scales: Float32Array } {
  const count = rows.length / units
  const codes = new Uint8Array(rows.length / unitsInByte)
  const scales = new Float32Array(count)
  for (let nth = 0; nth < count; nth++) {
    const row = rows.subarray(nth * units, (nth + 1) * units)
    scales[nth] = compressRow(row, codes.subarray((nth * units) / unitsInByte))
  }
  return { codes, scales }
}

/** Writes the codes; gives the scale by which their levels come closest to the row. */
function compressRow(row: Float32Array, codes: Uint8Array): number {
  const spread = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0) / units) || 1
  let [meant, met] = [0, 0]
  row.forEach((value, unit) => {
    const far = Math.abs(value) > middle * spread
    const code = value < 0 ? (far ? 0 : 1) : far ? 3 : 2
    const byte = Math.floor(unit / unitsInByte)
    codes[byte] = (codes[byte] ?? 0) | (code << (2 * (unit % unitsInByte)))
    const level = levels[code] ?? 0
    meant += level * value
    met += level * level
  })
  return meant / met
}
