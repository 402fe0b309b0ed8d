/** The house keeps its own rules: who imports whom, how big, how named, where the Chinese stands. */

import { expect, test } from 'vitest'
import { aSource, filesOf } from './structure/build-source.ts'
import { bareImports, roundOfFiles, roundOfRooms, strayPackages, trespasses } from './structure/imports.ts'
import {
  badNames,
  crowdedFolders,
  defaultExports,
  impurities,
  strayChinese,
  tooLong,
  tooLongOnTheWhole,
} from './structure/shapes.ts'
import { readSources } from './structure/source.ts'

const house = readSources(['src', 'jobs'])
const tests = readSources(['test'])
const code = house.filter(({ path }) => path.endsWith('.ts'))

test('rooms import only what they may', () => {
  expect(trespasses(code)).toEqual([])
})

test('no rooms import each other in a round', () => {
  expect(roundOfRooms(code)).toBeNull()
})

test('no files load each other in a round', () => {
  expect(roundOfFiles(code)).toBeNull()
})

test('packages stay in the room that keeps them', () => {
  expect(strayPackages(code)).toEqual([])
})

test('our files are imported with their ending', () => {
  expect(bareImports([...code, ...tests])).toEqual([])
})

test('rules are pure', () => {
  expect(impurities(code)).toEqual([])
})

test('Chinese for people stands in one place', () => {
  expect(strayChinese(house)).toEqual([])
})

test('files are small', () => {
  expect(tooLongOnTheWhole(code)).toEqual([])
  expect(tooLong([...house, ...tests.filter(({ path }) => path.endsWith('.ts'))])).toEqual([])
})

test('folders are read at a glance', () => {
  expect(crowdedFolders([...house, ...tests])).toEqual([])
})

test('names are kebab-case and say something', () => {
  expect(badNames([...house, ...tests])).toEqual([])
})

test('everything is exported by name', () => {
  expect(defaultExports(house)).toEqual([])
})

test.each`
  path                 | text                                             | fault
  ${'src/rules/a.ts'}  | ${"import { b } from '../storage/b.ts'"}         | ${'src/rules/a.ts:1: rules may not import storage'}
  ${'src/web/a.ts'}    | ${"\nexport { b } from '../chat/b.ts'"}          | ${'src/web/a.ts:2: web may not import chat'}
  ${'src/chat/a.ts'}   | ${"import { openApp } from '../app.ts'"}         | ${'src/chat/a.ts:1: of app only types'}
  ${'jobs/a.ts'}       | ${"const web = await import('../src/web/b.ts')"} | ${'jobs/a.ts:1: jobs may not import web'}
  ${'src/cellar/a.ts'} | ${"import { b } from '../rules/b.ts'"}           | ${'the room cellar is new'}
`('$path with $text is a trespass', ({ path, text, fault }) => {
  expect(trespasses([aSource(path, text)])).toEqual([expect.stringContaining(fault)])
})

test.each`
  path                      | text
  ${'src/chat/a.ts'}        | ${"import type { App } from '../app.ts'"}
  ${'src/rules/cases/a.ts'} | ${"import { b } from '../b.ts'"}
  ${'src/actions/a.ts'}     | ${"import { b } from '../storage/b.ts'"}
`('$path with $text is none', ({ path, text }) => {
  expect(trespasses([aSource(path, text)])).toEqual([])
})

test('rounds are found, among rooms also those of types', () => {
  const sources = [
    aSource('src/queue/a.ts', "import type { B } from '../storage/b.ts'"),
    aSource('src/storage/b.ts', "import { c } from '../rules/c.ts'"),
    aSource('src/rules/c.ts', "import { a } from '../queue/a.ts'"),
  ]

  expect(roundOfRooms(sources)).toEqual(['queue', 'storage', 'rules', 'queue'])
  expect(roundOfFiles(sources)).toBeNull()
})

test('files that load each other are found', () => {
  const sources = [aSource('src/rules/a.ts', "import './b.ts'"), aSource('src/rules/b.ts', "import './a.ts'")]

  expect(roundOfFiles(sources)).toEqual(['src/rules/a.ts', 'src/rules/b.ts', 'src/rules/a.ts'])
})

test('a package outside its room and an import without ending are found', () => {
  const source = aSource('src/web/a.ts', "import { model } from 'mongoose'\nimport { b } from './b'")

  expect(strayPackages([source])).toEqual([expect.stringContaining('src/web/a.ts:1: mongoose')])
  expect(bareImports([source])).toEqual(["src/web/a.ts:2: import './b.ts' with its ending"])
})

test.each([
  "import { z } from 'zod'",
  "import { join } from 'node:path'",
  'new Date()',
  'Date.now()',
  'Date()',
  'Math.random()',
  'crypto.randomUUID()',
  'process.env.HOME',
  'setTimeout(go, 1)',
])('%s is impure', (text) => {
  expect(impurities([aSource('src/rules/a.ts', text)])).toHaveLength(1)
  expect(impurities([aSource('src/admin/a.ts', text)])).toEqual([])
})

test.each(['new Date(at)', 'Math.max(1, 2)', 'at.getTime()', "import { b } from './b.ts'"])(
  '%s is pure',
  (text) => {
    expect(impurities([aSource('src/rules/a.ts', text)])).toEqual([])
  },
)

test.each`
  path                   | text                         | strays
  ${'src/chat/a.ts'}     | ${"say('你好')"}             | ${1}
  ${'src/chat/a.ts'}     | ${`say(\`\${name}，你好\`)`} | ${1}
  ${'src/chat/a.ts'}     | ${'// 你好'}                 | ${0}
  ${'src/words/chat.ts'} | ${"say('你好')"}             | ${0}
  ${'src/words.ts'}      | ${"say('你好')"}             | ${0}
`('$text in $path strays $strays times', ({ path, text, strays }) => {
  expect(strayChinese([aSource(path, text)])).toHaveLength(strays)
})

test.each(['src/chat/unitCard.ts', 'src/chat/utils.ts', 'src/services/a.ts', 'src/chat/index.ts'])(
  '%s is a bad name',
  (path) => {
    expect(badNames([aSource(path)])).toHaveLength(1)
  },
)

test.each`
  lengths          | faults
  ${[10, 59, 150]} | ${0}
  ${[10, 60, 150]} | ${1}
  ${[1, 200, 200]} | ${2}
`('files of $lengths lines break $faults of the two measures', ({ lengths, faults }) => {
  expect(tooLongOnTheWhole(filesOf(...lengths))).toHaveLength(faults)
})

test('one file of 301 lines is too long, and 16 files in a folder are too many', () => {
  expect(tooLong(filesOf(300, 301))).toEqual([expect.stringContaining('301 lines')])
  expect(crowdedFolders(filesOf(...Array(16).fill(1)))).toEqual([
    expect.stringContaining('src/chat/: 16 entries'),
  ])
  expect(crowdedFolders(filesOf(...Array(15).fill(1)))).toEqual([])
})

test('a default export is found', () => {
  expect(defaultExports([aSource('src/chat/a.ts', 'export default 1')])).toHaveLength(1)
})
