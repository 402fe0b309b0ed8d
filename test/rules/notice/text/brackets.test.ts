import { expect, test } from 'vitest'
import { outerBrackets, splitOutside } from '../../../../src/rules/notice/text/brackets.ts'

test.each([
  ['a(b)c[d]', ['(b)', '[d]']],
  ['[区县(自治县)]', ['[区县(自治县)]']],
  ['(a[b]', ['[b]']],
  ['a)b(c)', ['(c)']],
  ['(mixed]', ['(mixed]']],
  ['none', []],
])('the outer brackets of %s', (text, expected) => {
  const found = outerBrackets(text).map(({ start, end }) => text.slice(start, end))

  expect(found).toEqual(expected)
})

test('separators inside brackets part nothing', () => {
  const text = '依法治市(区、县)委员会、市甲局'

  const pieces = splitOutside(text, text, /、/g).map((piece) => piece.text)

  expect(pieces).toEqual(['依法治市(区、县)委员会', '市甲局'])
})
