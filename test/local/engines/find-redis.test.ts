import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { redisFromPackage, redisOnPath } from '../../../src/local/engines/find-redis.ts'
import { emptyFolder } from './empty-folder.ts'

const saying = (version: string) => `#!/bin/sh\necho "Redis server v=${version} sha=00000000:0 bits=64"\n`

test('the first recent enough server on PATH is taken', () => {
  const old = emptyFolder({ 'redis-server': saying('6.0.16') })
  const broken = emptyFolder({ 'redis-server': '#!/bin/sh\nexit 1\n' })
  const recent = emptyFolder({ 'valkey-server': saying('8.1.1') })

  const found = redisOnPath([old, broken, '/nowhere', recent].join(':'))

  expect(found).toBe(join(recent, 'valkey-server'))
})

test.each([undefined, '', '/nowhere'])('with PATH %j there is none', (path) => {
  expect(redisOnPath(path)).toBeNull()
})

test('the npm package has one', () => {
  expect(existsSync(redisFromPackage())).toBe(true)
})
