import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { ConfigError, readConfig } from '../../src/config/config.ts'
import { Settings } from '../../src/config/settings.ts'

const key = Buffer.alloc(32, 7).toString('base64')
const socketMode = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', DATA_KEY: key }

test('with nothing set, the engines are embedded and the chat is the sandbox', () => {
  const config = readConfig({})

  expect(config).toMatchObject({
    mongodbUri: undefined,
    redisUrl: undefined,
    dataDir: resolve('.data'),
    cityDir: resolve('seeds/chongqing'),
    host: '127.0.0.1',
    port: 3000,
    publicUrl: 'http://127.0.0.1:3000',
    slack: { mode: 'sandbox' },
    logLevel: 'info',
  })
})

test('an empty or blank value counts as left out, as docker compose passes it', () => {
  const config = readConfig({ PORT: '', MONGODB_URI: ' ', SLACK_BOT_TOKEN: '' })

  expect(config).toEqual(readConfig({}))
})

test('an app-level token means Socket Mode, even beside a signing secret', () => {
  const { slack, dataKey } = readConfig({ ...socketMode, SLACK_SIGNING_SECRET: 'abc' })

  expect(slack).toEqual({ mode: 'socket', botToken: 'xoxb-1', appToken: 'xapp-1', apiUrl: undefined })
  expect(dataKey).toEqual(Buffer.alloc(32, 7))
})

test('a signing secret without an app-level token means HTTP mode', () => {
  const { slack } = readConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'abc', DATA_KEY: key })

  expect(slack).toEqual({ mode: 'http', botToken: 'xoxb-1', signingSecret: 'abc', apiUrl: undefined })
})

test('another server may have tokens of its own kind', () => {
  const env = {
    SLACK_BOT_TOKEN: 'bot',
    SLACK_APP_TOKEN: 'app',
    DATA_KEY: key,
    SLACK_API_URL: 'http://127.0.0.1:1/api',
  }

  expect(readConfig(env).slack).toMatchObject({ apiUrl: 'http://127.0.0.1:1/api/' })
})

test.each([
  ['0.0.0.0', 'http://127.0.0.1:80'],
  ['::', 'http://[::1]:80'],
  ['zhixie.local', 'http://zhixie.local:80'],
])('a server on %s is reached at %s', (HOST, address) => {
  const { publicUrl } = readConfig({ HOST, PORT: '80' })

  expect(publicUrl).toBe(address)
})

test.each([
  ['clamd://10.0.0.7', { host: '10.0.0.7', port: 3310 }],
  ['clamd://[::1]:3311', { host: '::1', port: 3311 }],
  ['clamd:///run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
])('a scanner at %s is found there', (CLAMD_URL, scanner) => {
  expect(readConfig({ CLAMD_URL }).scanner).toEqual(scanner)
})

test.each([
  ['CLAMD_URL', 'tcp://10.0.0.7:3310', 'expected clamd://HOST:PORT'],
  ['MONGODB_URI', 'localhost:27017', 'expected mongodb://HOST'],
  ['MONGODB_URI', 'mongodb://', 'expected mongodb://HOST'],
  ['REDIS_URL', 'localhost', 'expected redis://HOST'],
  ['DATA_DIR', 'a\0b', 'expected the path of a folder'],
  ['HOST', 'http://here', 'expected a host name'],
  ['PORT', '65536', 'expected a whole number'],
  ['PORT', '-1', 'expected a whole number'],
  ['PORT', '3e3', 'expected a whole number'],
  ['PORT', '３０００', 'expected a whole number'],
  ['PUBLIC_URL', 'zhixie.example', 'expected an address'],
  ['PUBLIC_URL', 'javascript:alert(1)', 'expected an address'],
  ['SLACK_API_URL', 'ftp://server/', 'expected an address'],
  ['SLACK_BOT_TOKEN', 'xoxb-1 2', 'without spaces'],
  ['DATA_KEY', 'c2hvcnQ=', 'expected 32 bytes in base64'],
  ['DATA_KEY', `${key.slice(0, -2)}!!`, 'expected 32 bytes in base64'],
  ['CLOCK_START', '2026-11-23', 'expected a time like'],
  ['CLOCK_START', '2026-11-23T09:00:00', 'expected a time like'],
  ['CLOCK_START', '2026-02-30T09:00:00+08:00', 'expected a time like'],
  ['LOG_LEVEL', 'verbose', 'expected trace, debug'],
  ['HEARTBEAT_URL', 'x', 'expected an address'],
])('%s=%j is refused: %s', (name, value, expected) => {
  const faults = faultsOf({ [name]: value })

  expect(faults.find((fault) => fault.startsWith(`${name}: `))).toContain(expected)
})

test.each([
  [{ SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_APP_TOKEN: found without SLACK_BOT_TOKEN'],
  [{ SLACK_SIGNING_SECRET: 'abc' }, 'SLACK_SIGNING_SECRET: found without SLACK_BOT_TOKEN'],
  [{ SLACK_API_URL: 'http://127.0.0.1/api/' }, 'SLACK_API_URL: found without SLACK_BOT_TOKEN'],
  [{ SLACK_BOT_TOKEN: 'xoxb-1', DATA_KEY: key }, 'SLACK_BOT_TOKEN: found alone'],
  [{ ...socketMode, SLACK_BOT_TOKEN: 'xoxp-1' }, 'SLACK_BOT_TOKEN: found another kind of token'],
  [{ ...socketMode, SLACK_APP_TOKEN: 'xoxb-1' }, 'SLACK_APP_TOKEN: found another kind of token'],
  [{ ...socketMode, DATA_KEY: undefined }, 'DATA_KEY: left out'],
  [{ ...socketMode, CLOCK_START: '2026-11-23T09:00:00+08:00' }, 'CLOCK_START: found beside Slack tokens'],
])('%j is refused: %s', (env, fault) => {
  expect(faultsOf(env)).toEqual([expect.stringContaining(fault)])
})

test('all faults are told at once, those between settings too', () => {
  const faults = faultsOf({ PORT: 'x', LOG_LEVEL: 'loud', SLACK_APP_TOKEN: 'xapp-1' })

  expect(faults.map((fault) => fault.split(':')[0])).toEqual(['PORT', 'LOG_LEVEL', 'SLACK_APP_TOKEN'])
})

test('a fault shows the wrong value, but never a secret', () => {
  const faults = faultsOf({ PORT: 'hunter1', DATA_KEY: 'hunter2', MONGODB_URI: 'mongo://me:hunter3@host' })

  const told = faults.join('\n')
  expect(told).toContain('hunter1')
  expect(told).not.toContain('hunter2')
  expect(told).not.toContain('hunter3')
})

test('.env.example has every setting with its purpose, and nothing else', () => {
  const example = readFileSync('.env.example', 'utf8')

  const shown = [...example.matchAll(/^# (.+)\n#(\w+)=(.*)$/gm)]
  const purposes = Object.entries(Settings.shape).map(([name, setting]) => [name, setting.description])
  expect(shown.map(([, purpose, name]) => [name, purpose])).toEqual(purposes)
  expect([...example.matchAll(/^#?\w+=/gm)]).toHaveLength(purposes.length)
})

test('what .env.example shows is accepted', () => {
  const example = readFileSync('.env.example', 'utf8')
  const env = Object.fromEntries(
    [...example.matchAll(/^#(\w+)=(.*)$/gm)].map(([, name, value]) => [name, value]),
  )

  expect(() => readConfig(env)).not.toThrow()
})

function faultsOf(env: NodeJS.Dict<string>): readonly string[] {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.faults
    throw error
  }
  return []
}
