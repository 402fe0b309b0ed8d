import { expect, test } from 'vitest'
import { compress } from '../../../../../src/rules/routing/learned/net/compress.ts'
import { levels, units } from '../../../../../src/rules/routing/learned/net/net.ts'
import { normal, randomFrom } from '../../../../../src/rules/routing/learned/net/random.ts'

/** What two bits a number say of rows. */
function unpacked(rows: Float32Array): Float32Array {
  const { codes, scales } = compress(rows)
  return rows.map((_, at) => {
    const code = ((codes[Math.floor(at / 4)] ?? 0) >> (2 * (at % 4))) & 3
    return (levels[code] ?? 0) * (scales[Math.floor(at / units)] ?? 0)
  })
}

test('four levels and their scale come close to what is normally distributed: an eighth of its square is lost', () => {
  const random = randomFrom(7)
  const rows = Float32Array.from({ length: 200 * units }, (_, at) => (at < units ? 3 : 0.2) * normal(random))

  const back = unpacked(rows)

  const square = (list: Float32Array) => list.reduce((sum, one) => sum + one * one, 0)
  const lost = square(rows.map((value, at) => value - (back[at] ?? 0))) / square(rows)
  expect(lost).toBeGreaterThan(0.08)
  expect(lost).toBeLessThan(0.15)
})

test('signs are kept, and so is which of a row’s numbers are large', () => {
  const row = Float32Array.from({ length: units }, (_, at) => (at % 3 === 0 ? -2 : 0.5))

  const [large, small] = [unpacked(row)[0] ?? 0, unpacked(row)[1] ?? 0]

  expect(large).toBeLessThan(-1)
  expect(small).toBeGreaterThan(0)
  expect(-large / small).toBeCloseTo(1.51 / 0.4528, 3)
})

test('a row of nothing stays next to nothing', () => {
  expect(Math.max(...unpacked(new Float32Array(units)).map(Math.abs))).toBe(0)
})
