import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeMatcher } from '../../../../src/rules/routing/text/matcher.ts'

const found = (words: string[], text: string) =>
  makeMatcher(words.map((word): [string, string] => [word, word]))(text).map(
    ({ start, value }) => `${start}${value}`,
  )

test.each`
  words                         | text          | hits
  ${['城管', '城管局', '管局']} | ${'找城管局'} | ${['1城管', '1城管局', '2管局']}
  ${['aba']}                    | ${'ababa'}    | ${['0aba', '2aba']}
  ${['abcd', 'bc']}             | ${'abce'}     | ${['1bc']}
  ${['他']}                     | ${''}         | ${[]}
`('finds $hits of $words in $text', ({ words, text, hits }) => {
  expect(found(words, text)).toEqual(hits)
})

test('finds what looking for each word finds', () => {
  const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(
      fc.uniqueArray(short, { maxLength: 8 }),
      fc.string({ unit: fc.constantFrom('a', 'b', 'c') }),
      (words, text) => {
        const naive = words.flatMap((word) =>
          [...text].flatMap((_, start) => (text.startsWith(word, start) ? [`${start}${word}`] : [])),
        )

        expect(found(words, text).sort()).toEqual(naive.sort())
      },
    ),
  )
})
