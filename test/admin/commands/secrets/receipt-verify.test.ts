import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { digestOf, receiptKey, signReceipt } from '../../../../src/storage/secrets/receipts.ts'
import { documentOf, zhixie } from '../../at-desk.ts'

const dataKey = randomBytes(32)
const at = new Date('2026-11-23T09:30:00+08:00')
const digest = digestOf('渝中区民生路一家超市销售过期食品。')
const line = signReceipt({ no: 'SQ2026-00001', at, digest }, dataKey)
const key = receiptKey(dataKey)

test('a printed line is checked with the public key alone', async () => {
  const run = await zhixie(['receipt', 'verify', line, '--key', key, '--json'])

  expect(documentOf(run)).toMatchObject({ no: 'SQ2026-00001', digest })
})

test('DATA_KEY gives the public key where none is named', async () => {
  const run = await zhixie(['receipt', 'verify', line, '--json'], {
    env: { DATA_KEY: dataKey.toString('base64') },
  })

  expect(documentOf(run)).toMatchObject({ no: 'SQ2026-00001' })
})

test.each([
  ['a changed number', line.replace('00001', '00002'), key, 1, /was not signed with this key/],
  ['another key', line, receiptKey(randomBytes(32)), 1, /was not signed with this key/],
  ['no line', 'hello', key, 1, /was not signed with this key/],
  ['a key that is none', line, 'abc', 2, /no key of receipts/],
])('%s is said', async (_, given, by, code, said) => {
  const run = await zhixie(['receipt', 'verify', given, '--key', by])

  expect(run.code).toBe(code)
  expect(run.err.join()).toMatch(said)
})

test('without any key the call is wrong', async () => {
  const run = await zhixie(['receipt', 'verify', line], { env: {} })

  expect(run.code).toBe(2)
  expect(run.err.join()).toMatch(/give --key/)
})
