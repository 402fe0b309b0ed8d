import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lockFolder, runningEngines } from '../../../src/local/engines/folder-lock.ts'
import { birthOf } from '../../../src/local/engines/process-birth.ts'
import { emptyFolder } from './empty-folder.ts'

const lockName = 'zhixie.lock'
const parent = { pid: process.ppid, birth: birthOf(process.ppid) }

test('a living process keeps its folder', () => {
  const folder = emptyFolder({ [lockName]: JSON.stringify(parent) })

  expect(() => lockFolder(folder)).toThrow(`in use by process ${process.ppid}: stop that one first`)
  expect(JSON.parse(readFileSync(join(folder, lockName), 'utf8'))).toEqual(parent)
})

test.each([
  ['of a dead process', JSON.stringify({ pid: 2 ** 22 + 1, birth: 'boot 1' })],
  [
    'of an earlier process with the same number as ours',
    JSON.stringify({ pid: process.pid, birth: 'boot 1' }),
  ],
  ['of an earlier process with the same number as another', JSON.stringify({ ...parent, birth: 'boot 1' })],
  ['torn by a crash of the machine', '{"pid":'],
  ['empty', ''],
  ['of nobody', '{"pid":-1,"birth":""}'],
])('a lock %s is taken over', (_what, lock) => {
  const folder = emptyFolder({ [lockName]: lock })

  lockFolder(folder)

  expect(JSON.parse(readFileSync(join(folder, lockName), 'utf8'))).toMatchObject({ pid: process.pid })
  expect(readdirSync(folder)).toEqual([lockName])
})

test('a released folder is free again, without a trace', () => {
  const folder = emptyFolder()
  const lock = lockFolder(folder)

  lock.release()

  expect(readdirSync(folder)).toEqual([])
})

test('the addresses of running engines are found by other programs while the holder lives', () => {
  const folder = emptyFolder()
  const lock = lockFolder(folder)

  lock.publish({ mongodbUri: 'mongodb://x', redisUrl: '/x' })

  expect(runningEngines(folder)).toEqual({ mongodbUri: 'mongodb://x', redisUrl: '/x' })
  writeFileSync(join(folder, lockName), JSON.stringify({ pid: process.pid, birth: 'boot 1', redisUrl: '/x' }))
  expect(runningEngines(folder)).toBeNull()
})
