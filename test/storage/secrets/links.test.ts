import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linkFor, readLink } from '../../../src/storage/secrets/links.ts'

const config = { dataKey: Buffer.alloc(32, 7), publicUrl: 'https://zhixie.example' }
const now = new Date('2026-11-23T09:00:00+08:00')
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)

const aToken = (but: Partial<Parameters<typeof linkFor>[0]> = {}) =>
  linkFor({ no: 'SQ2026-00001', person: 'chen@zhixie.example', config, now, ...but }).split('/d/')[1] ?? ''

test('a link opens one case for one person', () => {
  const link = linkFor({ no: 'SQ2026-00001', person: 'chen@zhixie.example', config, now })

  const [address, token = ''] = link.split('/d/')

  expect(address).toBe('https://zhixie.example')
  expect(readLink(token, { config, now })).toEqual({ no: 'SQ2026-00001', person: 'chen@zhixie.example' })
})

test.each`
  hours    | read
  ${23.99} | ${{ no: 'SQ2026-00001', person: 'chen@zhixie.example' }}
  ${24.01} | ${'expired'}
`('$hours hours later it reads $read', ({ hours, read }) => {
  expect(readLink(aToken(), { config, now: later(hours) })).toEqual(read)
})

test('a link signed with another key is none of ours', () => {
  const foreign = aToken({ config: { ...config, dataKey: Buffer.alloc(32, 8) } })

  expect(readLink(foreign, { config, now })).toBe('broken')
})

test('the payload of one link does not open with the signature of another', () => {
  const [payload] = aToken({ no: 'SQ2026-00002' }).split('.')
  const [, signature] = aToken().split('.')

  expect(readLink(`${payload}.${signature}`, { config, now })).toBe('broken')
})

test('whatever is no token of ours is broken, and never an error', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ maxLength: 600 }), fc.constantFrom('', '.', '..', `${aToken()}.x`)),
      (token) => {
        expect(readLink(token, { config, now })).toBe('broken')
      },
    ),
  )
})

test('without a key no link is made', () => {
  expect(() => aToken({ config: { ...config, dataKey: undefined } })).toThrow('set DATA_KEY')
})
