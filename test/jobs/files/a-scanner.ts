import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'

/** Speaks clamd's INSTREAM: finds the given word, and says so once the stream has ended. `at`: a socket of this machine. */
export async function aScanner(bad: string, at?: { path: string }) {
  let scanned = 0
  const server = createServer((socket) => {
    let heard = Buffer.alloc(0)
    socket.on('error', () => undefined)
    socket.on('data', (piece) => {
      heard = Buffer.concat([heard, piece])
      if (!heard.subarray(-4).equals(Buffer.alloc(4))) return
      scanned += 1
      socket.end(heard.includes(bad) ? 'stream: Test.Signature FOUND\0' : 'stream: OK\0')
    })
  })
  server.listen(at ?? { port: 0, host: '127.0.0.1' })
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    at: { host: '127.0.0.1', port },
    scanned: () => scanned,
    close: () => new Promise<void>((done) => server.close(() => done())),
  }
}
