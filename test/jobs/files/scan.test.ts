import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { scan } from '../../../jobs/files/scan.ts'
import { aScanner } from './a-scanner.ts'

/** As GridFS gives it. */
const inPieces = (count: number) =>
  Readable.from(Array.from({ length: count }, () => randomBytes(255 * 1024)))

test('a large file is sent in many pieces, and leaves nobody listening', async () => {
  const scanner = await aScanner('VIRUS')
  const warnings: string[] = []
  const note = ({ name }: Error) => void warnings.push(name)
  process.on('warning', note)

  const finding = await scan(inPieces(40), scanner.at)
  // Warnings are told in the next turn.
  await new Promise(setImmediate)

  process.off('warning', note)
  await scanner.close()
  expect([finding, warnings]).toEqual(['clean', []])
})

test('a scanner on a socket of this machine is asked as well', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zhixie-scan-'))
  const at = { path: join(folder, 'clamd.ctl') }
  const scanner = await aScanner('VIRUS', at)

  const findings = [
    await scan(Readable.from([Buffer.from('x VIRUS x')]), at),
    await scan(Readable.from([Buffer.from('x')]), at),
  ]

  await scanner.close()
  await rm(folder, { recursive: true })
  expect(findings).toEqual(['infected', 'clean'])
})

test.each([
  ['stream: Test.Signature FOUND\0', 'infected'],
  ['INSTREAM size limit exceeded. ERROR\0', 'gave no verdict'],
  ['', 'gave no verdict'],
])('a scanner that hangs up in the middle with %j', async (answer, expected) => {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => socket.end(answer))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }

  const finding = await scan(inPieces(40), { host: '127.0.0.1', port }).catch(({ message }: Error) => message)

  server.close()
  expect(finding).toContain(expected)
})
