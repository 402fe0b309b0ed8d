import { connect, type Socket } from 'node:net'
import { Redis } from 'ioredis'

export type Monitor = { saw: string[]; stop(): void }

/**
 * Every command that a Redis server is sent, with its arguments as they were written. By a plain socket: ioredis takes
 * a command of somebody else, that comes in one packet with the answer to MONITOR, for an answer that nobody awaits.
 */
export async function monitorRedis(url: string): Promise<Monitor> {
  const { path, host, port } = new Redis(url, { lazyConnect: true }).options
  const socket: Socket = path ? connect(path) : connect(Number(port), host ?? '127.0.0.1')
  const saw: string[] = []
  let rest = ''
  const begun = new Promise<void>((resolve, reject) => {
    socket.once('error', reject)
    socket.once('data', () => resolve())
  })
  socket.setEncoding('latin1').on('data', (text) => {
    const lines = `${rest}${text}`.split('\r\n')
    rest = lines.pop() ?? ''
    saw.push(...lines.map(written))
  })
  socket.write('MONITOR\r\n')
  await begun
  return { saw, stop: () => socket.destroy() }
}

/** The server writes all but plain ASCII as \xe4. */
function written(line: string): string {
  const bytes = line.replace(/\\x([0-9a-f]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
