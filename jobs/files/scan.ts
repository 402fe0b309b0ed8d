/** One file past the virus scanner: clamd's INSTREAM command, as its manual (clamd(8)) has it. */

import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { Readable } from 'node:stream'
import type { Config } from '../../src/config/config.ts'

export type Finding = 'clean' | 'infected'

/** Milliseconds in which the scanner must say something. */
const patience = 60_000

/** No verdict: a file without one is never shown. */
export class ScannerAway extends Error {
  override name = 'ScannerAway'
}

/** Throws ScannerAway; and what the file itself throws while it is read. */
export async function scan(file: Readable, at: NonNullable<Config['scanner']>): Promise<Finding> {
  const socket = connect(at)
  socket.setTimeout(patience, () => socket.destroy(new Error('no answer')))
  const verdict = answerOf(socket)
  // Awaited below; a connection that breaks while a file is being sent must not end the program.
  verdict.catch(() => undefined)
  try {
    await send(file, socket)
    return read(await verdict)
  } finally {
    file.destroy()
    socket.destroy()
  }
}

/** A scanner that has heard enough may hang up: what it said counts, not that it did. */
async function send(file: Readable, socket: Socket): Promise<void> {
  socket.write('zINSTREAM\0')
  for await (const piece of file as AsyncIterable<Buffer>) {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(piece.length)
    socket.write(length)
    if (socket.destroyed) return
    if (!socket.write(piece) && !(await drained(socket))) return
  }
  socket.write(Buffer.alloc(4))
}

/** Whether more may be sent. A large file waits often, and leaves nobody listening. */
async function drained(socket: Socket): Promise<boolean> {
  const over = new AbortController()
  const { signal } = over
  try {
    const waits = [
      once(socket, 'drain', { signal }).then(() => true),
      once(socket, 'close', { signal }).then(() => false),
    ]
    return await Promise.race(waits)
  } catch {
    // Why it broke stands in the verdict.
    return false
  } finally {
    over.abort()
  }
}

async function answerOf(socket: Socket): Promise<string> {
  const pieces: Buffer[] = []
  try {
    for await (const piece of socket) {
      pieces.push(piece as Buffer)
      if ((piece as Buffer).includes(0)) break
    }
  } catch (cause) {
    away(cause)
  }
  return Buffer.concat(pieces).toString('utf8').replaceAll('\0', '').trim()
}

function read(answer: string): Finding {
  if (/: OK$/.test(answer)) return 'clean'
  if (/ FOUND$/.test(answer)) return 'infected'
  throw new ScannerAway('The virus scanner gave no verdict; look into its own log.')
}

function away(cause: unknown): never {
  throw new ScannerAway('The virus scanner does not answer; start it, or correct CLAMD_URL.', { cause })
}
