import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { endPredecessor, remember } from '../../../src/local/engines/predecessor.ts'
import { birthOf } from '../../../src/local/engines/process-birth.ts'
import { emptyFolder } from './empty-folder.ts'

test('an engine left behind that does not end is ended', async () => {
  const record = join(emptyFolder(), 'engine.pid')
  const { pid = 0 } = spawn('sleep', ['60'])
  remember(record, pid)

  await endPredecessor(record, { graceMs: 100 })

  expect(birthOf(pid)).toBeNull()
})

test('a process that only has the number of the old engine is left alone', async () => {
  const { pid = 0 } = spawn('sleep', ['60'])
  const record = join(emptyFolder({ 'engine.pid': `${pid}\nan earlier boot` }), 'engine.pid')

  await endPredecessor(record, { graceMs: 100 })

  expect(birthOf(pid)).not.toBeNull()
  process.kill(pid)
})

test.each([[{}], [{ 'engine.pid': '' }], [{ 'engine.pid': '0\n' }], [{ 'engine.pid': 'x\ny' }]])(
  'the record %j holds nobody up',
  async (files) => {
    const record = join(emptyFolder(files), 'engine.pid')

    await expect(endPredecessor(record, { graceMs: 100 })).resolves.toBeUndefined()
  },
)
