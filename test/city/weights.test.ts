import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { WeightsFile, writeWeights } from '../../src/city/schemas/weights.ts'
import { city } from '../rules/routing/chongqing.ts'

const weights = city.weights
if (!weights) throw new Error('The city has learned nothing; run npx zhixie learn.')
const written = writeWeights(weights)

test('what is written is read as it was', async () => {
  const file = JSON.parse(await readFile(join('seeds', 'chongqing', 'weights.json'), 'utf8'))

  // As text: millions of numbers are compared one by one otherwise, for a minute.
  expect(written).toEqual(file)
  expect(writeWeights(WeightsFile.parse(written))).toEqual(file)
})

const [net] = written.nets

test.each([
  ['rarities', { rarities: 'AAAA' }],
  ['no features', { features: [] }],
  ['codes', { nets: [{ ...net, codes: net?.codes.slice(0, 400) }] }],
  ['scales', { nets: [{ ...net, scales: net?.scales.slice(0, 400) }] }],
  ['bias', { nets: [{ ...net, bias: '' }] }],
  ['heads', { nets: [{ ...net, heads: net?.heads.slice(0, 400) }] }],
  ['the bias of the heads', { nets: [{ ...net, headBias: '' }] }],
])('a file that was cut off is refused, with what to do: %s', (_, cut) => {
  const { error } = WeightsFile.safeParse({ ...written, ...cut })

  expect(error?.issues.map(({ message }) => message)).toEqual([
    'expected as many numbers as the features ask for; make the file anew with zhixie learn',
  ])
})
