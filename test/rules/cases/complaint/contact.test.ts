import { expect, test } from 'vitest'
import { isSameContact, reachesOf } from '../../../../src/rules/cases/complaint/contact.ts'

const ways = (contact: string) => reachesOf(contact).map(({ by, address }) => `${by} ${address}`)

test.each([
  ['13800001234', ['sms 13800001234']],
  ['+86 138-0000-1234', ['sms 13800001234']],
  ['008613800001234', ['sms 13800001234']],
  ['张三（１３８００００１２３４）', ['sms 13800001234']],
  ['023-61234567 13800001234', ['sms 13800001234']],
  ['微信abc123 13800001234', ['sms 13800001234']],
  ['13800001234 13900005678', ['sms 13800001234', 'sms 13900005678']],
  ['13800001234，A.B@Example.org', ['mail a.b@example.org', 'sms 13800001234']],
  ['023-61234567', []],
  ['113800001234', []],
  ['138000012345', []],
  ['', []],
])('%s can be reached by %j', (contact, expected) => {
  expect(ways(contact)).toEqual(expected)
})

test('any way that was left is the same contact; of what is given only the first counts', () => {
  const left = 'a@example.org / 138 0000 1234'

  expect(isSameContact(left, '13800001234')).toBe(true)
  expect(isSameContact(left, ' A@example.org ')).toBe(true)
  expect(isSameContact(left, '13900005678 13800001234')).toBe(false)
  expect(isSameContact('023-61234567', '023-61234567')).toBe(false)
  expect(isSameContact('', '')).toBe(false)
})
