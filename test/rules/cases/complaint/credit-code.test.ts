import { expect, test } from 'vitest'
import { creditCodeOf, isCreditCode } from '../../../../src/rules/cases/complaint/credit-code.ts'

/** Published codes of well-known enterprises and bodies. */
const real = ['91110000802100433B', '91440300708461136T', '91330100799655058B']

test.each(real)('%s fits its check character', (code) => {
  expect(isCreditCode(code)).toBe(true)
})

test('any one wrong character is noticed', () => {
  const signs = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
  for (const code of real) {
    const wrong = [...code].flatMap((right, place) =>
      signs
        .filter((sign) => sign !== right)
        .map((sign) => code.slice(0, place) + sign + code.slice(place + 1)),
    )
    expect(wrong.filter(isCreditCode)).toEqual([])
  }
})

test.each(['', '123', '91110000802100433O', `${real[0]}1`])('%j is none', (code) => {
  expect(isCreditCode(code)).toBe(false)
})

test('as people type it', () => {
  expect(isCreditCode(creditCodeOf(' 9111 0000 8021 0043 3b '))).toBe(true)
})
