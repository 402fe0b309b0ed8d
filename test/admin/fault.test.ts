import { expect, test } from 'vitest'
import { CallError, exitCodeOf, sentenceOf, WorkError } from '../../src/admin/fault.ts'
import { CityFault } from '../../src/city/city-fault.ts'
import { ConfigError } from '../../src/config/config.ts'
import { EngineError } from '../../src/local/engines/engine-error.ts'

const quiet = { debug: false }

test.each([
  [new CallError('There is no file x; check the name.'), 2],
  [new ConfigError(['PORT: found "x"']), 2],
  [new WorkError('There is no case x; look at the list.'), 1],
  [new CityFault('seeds/x', []), 1],
  [new EngineError('The data folder is in use.'), 1],
])('%s is told as it stands', (error, code) => {
  expect(sentenceOf(error, quiet)).toBe(error.message)
  expect(exitCodeOf(error)).toBe(code)
})

test('an error with its remedy, from whichever room, is told as it stands', () => {
  const message = 'MongoDB does not answer at MONGODB_URI; start it, or correct the address.'

  expect(sentenceOf(new Error(message), quiet)).toBe(message)
})

test.each(['connect ECONNREFUSED 127.0.0.1:6379', 'Connection is closed.', 'getaddrinfo ENOTFOUND redis'])(
  'a server that went away meanwhile (%s) is told with what to mend',
  (message) => {
    expect(sentenceOf(new Error(message), quiet)).toMatch(
      /^A server does not answer \(.*\); start it, or correct/,
    )
  },
)

test('a fault that nobody foresaw says so on one line, and shows its stack when asked', () => {
  const fault = new TypeError('x is not a function\n  at y')

  expect(sentenceOf(fault, quiet)).toBe(
    'The command failed unexpectedly (x is not a function); run it again with LOG_LEVEL=debug and report what it says.',
  )
  expect(sentenceOf(fault, { debug: true })).toContain('fault.test.ts')
  expect(exitCodeOf(fault)).toBe(1)
})
