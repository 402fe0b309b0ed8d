import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshGround, type Ground } from '../../../ground.ts'
import { aFolder, documentOf, zhixie } from '../../at-desk.ts'

let ground: Ground
beforeAll(async () => {
  ground = await freshGround()
})
afterAll(() => ground.clear())

test('a key is shown once, listed without it, revoked, and given anew', async () => {
  const env = { MONGODB_URI: ground.mongodbUri, REDIS_URL: ground.redisUrl, DATA_DIR: aFolder() }
  const call = (...words: string[]) => zhixie(['api-key', ...words, '--json'], { env })
  const { key } = documentOf(await call('add', 'hotline-12345'))
  const twice = await call('add', 'hotline-12345')
  const listed = await call('list')
  const revoked = documentOf(await call('revoke', 'hotline-12345'))
  const again = await call('revoke', 'hotline-12345')
  const anew = documentOf(await call('add', 'hotline-12345'))
  const badName = await call('add', '热线 12345')

  expect(key).toMatch(/^zx_[\w-]{43}$/)
  expect(twice.err.join()).toContain('has a key already; revoke it first')
  expect(listed.out.join()).toContain('hotline-12345')
  expect(listed.out.join()).not.toContain(key)
  expect(revoked).toEqual({ name: 'hotline-12345', revoked: true })
  expect(again.err.join()).toContain('has no key that holds')
  expect(anew.key).not.toBe(key)
  expect(badName.code).toBe(2)
})
