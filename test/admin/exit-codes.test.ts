/** The command line as others call it: a process of its own, its two streams, and its exit code. */

import { execFile } from 'node:child_process'
import { expect, test } from 'vitest'
import { groundForTest } from '../ground.ts'
import { aFile, aFolder } from './at-desk.ts'

type Ended = { code: number; out: string; err: string }

/** Without the settings of whoever runs the tests. */
const { PATH, HOME, TMPDIR } = process.env

function zhixie(words: readonly string[], env: NodeJS.Dict<string> = {}): Promise<Ended> {
  const settings = { PATH, HOME, TMPDIR, ...env } as NodeJS.ProcessEnv
  return new Promise((resolve) => {
    execFile(process.execPath, ['zhixie.mjs', ...words], { env: settings }, (fault, out, err) =>
      resolve({ code: typeof fault?.code === 'number' ? fault.code : fault ? -1 : 0, out, err }),
    )
  })
}

const sentences = (err: string) => err.trim().split('\n')

test.each([
  ['no command', [], 2],
  ['an unknown command', ['rout'], 2],
  ['an unknown option', ['deadline', '--form', '2026-11-23'], 2],
  ['a missing file', ['plan', 'parse', '/nowhere.txt'], 2],
  ['a folder', ['plan', 'parse', 'test'], 2],
  ['binary data', ['plan', 'parse', process.execPath], 2],
  ['a wrong role', ['start', '--role', 'boss'], 2],
])('%s: one sentence, nothing on stdout, and the right exit code', async (_, words, expected) => {
  const { code, out, err } = await zhixie(words)

  expect({ code, out }).toEqual({ code: expected, out: '' })
  expect(sentences(err)).toEqual([expect.stringMatching(/^\S.*\S\.$/)])
})

test('help is in Chinese, on stdout, and ends well', async () => {
  const { code, out, err } = await zhixie(['--help'])

  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toContain('用法：')
  for (const name of [
    'start',
    'route',
    'plan',
    'deadline',
    'case',
    'sweep',
    'digest',
    'audit',
    'seed',
    'people',
    'doctor',
  ])
    expect(out).toMatch(new RegExp(`^ {2}${name} `, 'm'))
})

test('a wrong setting is named', async () => {
  const { code, out, err } = await zhixie(['case', 'list'], { PORT: 'abc' })

  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain('PORT: found "abc", expected a whole number')
})

test('commands without a database need none, nor a folder to write to', async () => {
  const env = {
    MONGODB_URI: 'mongodb://127.0.0.1:1/x',
    REDIS_URL: 'redis://127.0.0.1:1',
    DATA_DIR: '/proc/nowhere',
  }

  const ended = await zhixie(['route', '南岸区有人无证卖烟', '--json'], env)

  expect(ended.code).toBe(0)
  expect(JSON.parse(ended.out)).toMatchObject({ kind: 'report' })
})

test('Redis that does not answer: one sentence, exit 1', async () => {
  const { mongodbUri: MONGODB_URI } = await groundForTest()

  const { code, out, err } = await zhixie(['sweep', '--json'], {
    MONGODB_URI,
    REDIS_URL: 'redis://127.0.0.1:1',
    DATA_DIR: aFolder(),
  })

  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(sentences(err)).toEqual(['Redis does not answer at REDIS_URL; start it, or correct the address.'])
})

test('MongoDB that does not answer: one sentence, exit 1, in about ten seconds', async () => {
  const began = Date.now()

  const { code, out, err } = await zhixie(['audit', 'verify', '--json'], {
    MONGODB_URI: 'mongodb://127.0.0.1:1/x',
    DATA_DIR: aFolder(),
  })

  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(sentences(err)).toEqual([
    'MongoDB does not answer at MONGODB_URI; start it, or correct the address.',
  ])
  expect(Date.now() - began).toBeLessThan(20_000)
})

test('with --json nothing but JSON is on stdout, and a reader who leaves early is no error', async () => {
  const lines = Array.from({ length: 300 }, (_, id) =>
    JSON.stringify({ id, text: `渝中区第${id}家店占道经营` }),
  )
  const path = aFile(lines.join('\n'))

  const whole = await zhixie(['route', '--file', path, '--json'])
  const { code, err } = await new Promise<Ended>((resolve) => {
    execFile(
      'sh',
      ['-c', `${process.execPath} zhixie.mjs route --file ${path} --json | head -1`],
      (fault, out, err) => resolve({ code: fault ? 1 : 0, out, err }),
    )
  })

  expect(
    whole.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id),
  ).toEqual(lines.map((_, id) => id))
  expect({ code, err }).toEqual({ code: 0, err: '' })
})
