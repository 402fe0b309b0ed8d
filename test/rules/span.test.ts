import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseSpan, readSpan } from '../../src/rules/span.ts'

test.each`
  text      | amount | unit
  ${'7wd'}  | ${7}   | ${'wd'}
  ${'-1wd'} | ${-1}  | ${'wd'}
  ${'+1wd'} | ${1}   | ${'wd'}
  ${'-0wd'} | ${0}   | ${'wd'}
  ${'24h'}  | ${24}  | ${'h'}
  ${'60d'}  | ${60}  | ${'d'}
  ${'4oh'}  | ${4}   | ${'oh'}
  ${'3mo'}  | ${3}   | ${'mo'}
`('$text is $amount $unit', ({ text, amount, unit }) => {
  expect(readSpan(text)).toEqual({ amount, unit })
})

test.each([
  '',
  '7',
  'wd',
  '7 wd',
  '7WD',
  '1.5d',
  '7wds',
  '--1wd',
  '1e3d',
  '７wd',
  '99999d',
  '121mo',
  '7wd\n',
])('%j is no span', (text) => {
  expect(readSpan(text)).toBeNull()
})

test('a wrong span says how to write one, and does not repeat an endless text', () => {
  expect(() => parseSpan('seven days')).toThrow(
    /"seven days" is no span; write an amount and wd, d, h, oh or mo/,
  )
  expect(() => parseSpan('9'.repeat(100_000))).toThrow(/^"9{20}" is no span/)
})

test('any text is read or refused', () => {
  fc.assert(fc.property(fc.string(), (text) => readSpan(text) === null || /wd|d|h|mo/.test(text)))
})
