import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buildSandbox } from './build.ts'
import type { SandboxOptions } from './options.ts'
import { Sandbox } from './sandbox.ts'

/**
 * Starts a Slack-compatible server for local play and for tests, with a page to play on. Given the program's `server`,
 * it binds nothing: hand it requests and upgrades. Otherwise it listens on `host`:`port` (127.0.0.1, any free port).
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const server = options.server ?? createServer()
  const baseUrl = () => `${addressOf(server)}${options.basePath ?? '/sandbox'}`
  const parts = buildSandbox(options, baseUrl)
  const own = options.server ? undefined : server
  const sandbox = new Sandbox(parts, { baseUrl, own })
  if (own) await listen(own, { sandbox, host: options.host ?? '127.0.0.1', port: options.port ?? 0 })
  return sandbox
}

async function listen(server: Server, at: { sandbox: Sandbox; host: string; port: number }): Promise<void> {
  const { sandbox, host, port } = at
  server.on('request', (request, response) => {
    if (!sandbox.requestListener(request, response)) response.writeHead(404).end()
  })
  server.on('upgrade', (request, socket, head) => {
    if (!sandbox.upgrade(request, socket, head)) socket.destroy()
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
}

function addressOf(server: Server): string {
  const address = server.address() as AddressInfo | null
  if (!address)
    throw new Error('The server of the sandbox is not listening yet: start it before asking for addresses.')
  const everywhere = address.address === '::' || address.address === '0.0.0.0'
  const host = everywhere ? '127.0.0.1' : address.address
  return `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`
}
