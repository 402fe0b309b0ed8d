import { expect, test } from 'vitest'
import { normalise } from '../../../../src/rules/routing/text/normalise.ts'

test.each`
  typed                 | read
  ${'罰款２０００元，'} | ${'罚款2000元,'}
  ${'菜園壩'}           | ${'菜园坝'}
  ${'城 管　罚 款'}     | ${'城管罚款'}
  ${'KTV\u200b噪音'}    | ${'ktv噪音'}
`('$typed reads $read', ({ typed, read }) => {
  expect(normalise(typed)).toBe(read)
})

test('of a long text the start and the end are read', () => {
  const long = `甲${'乙'.repeat(100_000)}丙`

  const read = normalise(long)

  expect(read.length).toBeLessThanOrEqual(4001)
  expect(read.startsWith('甲') && read.endsWith('丙')).toBe(true)
})

test('a sign that unfolds into many cannot lengthen a text beyond its bound', () => {
  expect(normalise('\ufdfa'.repeat(100_000)).length).toBeLessThanOrEqual(4001)
})
