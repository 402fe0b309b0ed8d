import { expect, test } from 'vitest'
import { WeightsFile, writeWeights } from '../../src/city/schemas/weights.ts'
import { city } from '../rules/routing/chongqing.ts'

const weights = city.weights
if (!weights) throw new Error('The city has learned nothing; run npx zhixie learn.')
const written = writeWeights(weights)

test('what is written is read as it was', () => {
  expect(WeightsFile.parse(written)).toEqual(weights)
})

test.each([
  ['amounts', written.amounts.slice(0, 400)],
  ['columns', written.columns.slice(0, 400)],
  ['lengths', written.lengths.slice(0, 400)],
  ['rarities', 'AAAA'],
  ['bias', []],
])('a file that was cut off is refused, with what to do: %s', (field, value) => {
  const { error } = WeightsFile.safeParse({ ...written, [field]: value })

  expect(error?.issues.map(({ message }) => message)).toEqual([
    'expected as many numbers as the features ask for; make the file anew with zhixie learn',
  ])
})
