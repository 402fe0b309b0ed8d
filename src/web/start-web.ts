/** One port for everything that is reached over HTTP: our pages, and whatever is mounted beside them. */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'

/** A part with a way of its own to answer, for all addresses under its prefix, for example `/slack/events`. */
export type Mount = {
  prefix: string
  handle(request: IncomingMessage, response: ServerResponse): void
  upgrade?(request: IncomingMessage, socket: Duplex, head: Buffer): void
}

/** `server`: for a mount that must know its own address. */
export type Web = { url: string; server: Server; close(): Promise<void> }

type Wanted = { app: Hono; port: number; host: string; mounts?: readonly Mount[] }

/** How long answers under way may take once the program is ending. Milliseconds. */
const grace = 2_000

/** Listens; `url` names the port really taken (0 is any free one). Throws one sentence if it cannot. */
export async function startWeb({ app, port, host, mounts = [] }: Wanted): Promise<Web> {
  const pages = getRequestListener(app.fetch)
  const upgraded = new Set<Duplex>()
  // Photographs over a bad network take minutes.
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 300_000 }, (request, response) => {
    const mount = mountFor(request, mounts)
    if (mount) mount.handle(request, response)
    else void pages(request, response)
  })
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const mount = mountFor(request, mounts)
    if (!mount?.upgrade) return void socket.destroy()
    upgraded.add(socket.once('close', () => upgraded.delete(socket)))
    mount.upgrade(request, socket, head)
  })
  await listening(server, port, host)
  return { url: addressOf(server, host), server, close: () => closed(server, upgraded) }
}

function mountFor({ url = '' }: IncomingMessage, mounts: readonly Mount[]): Mount | undefined {
  const [path = ''] = url.split('?', 1)
  return mounts.find(({ prefix }) => path === prefix || path.startsWith(`${prefix}/`))
}

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) => reject(inOneSentence(fault, port, host)))
    server.listen(port, host, () => {
      server.removeAllListeners('error')
      resolve()
    })
  })
}

function inOneSentence(cause: NodeJS.ErrnoException, port: number, host: string): Error {
  if (cause.code === 'EADDRINUSE') {
    return new Error(`Port ${port} is in use; end what listens there, or set PORT to a free one.`, { cause })
  }
  if (cause.code === 'EACCES') {
    return new Error(`Port ${port} is not allowed for this user; set PORT to one above 1023.`, { cause })
  }
  return new Error(`Nothing can listen on ${host} port ${port}; set HOST to an address of this machine.`, {
    cause,
  })
}

function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo
  const reachable = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`
}

/** Takes nothing new, lets what is under way end, and then ends the rest: streams and sockets never would. */
function closed(server: Server, upgraded: ReadonlySet<Duplex>): Promise<void> {
  return new Promise((resolve) => {
    const impatient = setTimeout(() => server.closeAllConnections(), grace)
    server.close(() => {
      clearTimeout(impatient)
      resolve()
    })
    server.closeIdleConnections()
    for (const socket of upgraded) socket.destroy()
  })
}
