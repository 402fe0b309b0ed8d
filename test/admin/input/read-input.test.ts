import { expect, test } from 'vitest'
import { readInput } from '../../../src/admin/input/read-input.ts'
import { aFile, aFolder } from '../at-desk.ts'

const refusal = (path: string) =>
  readInput(path).then(
    () => 'read',
    (error: Error) => `${error.name}: ${error.message}`,
  )

test('a file is read whole', async () => {
  expect(await readInput(aFile('一行\n两行\n'))).toBe('一行\n两行\n')
})

test.each([
  ['a missing file', () => '/nowhere/at/all.txt', 'There is no file /nowhere/at/all.txt'],
  ['a file as a folder', () => `${aFile('x')}/y`, 'There is no file'],
  ['a folder', () => aFolder(), 'is a folder; name a file in it'],
  ['an empty file', () => aFile(''), 'is empty'],
  ['blanks', () => aFile(' \n\t\n'), 'holds nothing but blanks'],
  ['50 MB', () => aFile(Buffer.alloc(50 * 1024 * 1024, 'a')), 'larger than 20 MB, the most that is read'],
  ['a device without end', () => '/dev/zero', 'larger than 20 MB'],
])('%s is a wrong call', async (_, path, sentence) => {
  const told = await refusal(path())

  expect(told).toMatch(/^(?:CallError|Unreadable): /)
  expect(told).toContain(sentence)
})
