import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { openLog } from '../../src/observe/log.ts'

/** A log, and what it has written. */
function aLog() {
  const lines: string[] = []
  const to = new Writable({
    write(line, _encoding, done) {
      lines.push(String(line))
      done()
    },
  })
  return { log: openLog('debug', to), lines }
}

test('of a fault its kind, message, code and place are written, and nothing that hangs on it', () => {
  const { log, lines } = aLog()
  const request = { headers: { Authorization: 'Bearer xoxb-secret' }, data: 'text=他们说了什么' }
  const fault = Object.assign(new TypeError('fetch failed'), {
    code: 'ECONNRESET',
    original: { config: request },
  })

  log.error({ err: fault }, 'call failed')

  const [line = ''] = lines
  expect(JSON.parse(line).err).toMatchObject({
    type: 'TypeError',
    message: 'fetch failed',
    code: 'ECONNRESET',
  })
  expect(line).toContain('log.test.ts')
  expect(line).not.toMatch(/xoxb|Bearer|说了什么/)
})

test('a message of a thousand signs is cut, in the stack too', () => {
  const { log, lines } = aLog()

  log.error({ err: new Error(`${'x'.repeat(1_000)}END`) }, 'call failed')

  expect(lines[0]).not.toContain('END')
})

test('fields that may hold words of people are struck out', () => {
  const { log, lines } = aLog()

  log.info({ text: '原话', contact: '13900000000', case: { text: '原话' } }, 'case opened')

  expect(lines[0]).not.toMatch(/原话|13900000000/)
})
