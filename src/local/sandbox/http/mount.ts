import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { Faults } from '../api/faults.ts'
import { type CallNote, serveApi } from '../api/serve-api.ts'
import type { Desk } from '../desk.ts'
import { servePageFile } from '../live/page-files.ts'
import { type Backstage, serveAct } from '../live/serve-page.ts'
import { sendJson, sendText, TooLong } from './bodies.ts'
import { mayEnter } from './guard.ts'
import { serveAnswer, serveFile, serveUpload } from './serve-side.ts'

export type Mounted = {
  /** Answers a request below the base path; false, and untouched, when it is not for the sandbox. */
  requestListener(request: IncomingMessage, response: ServerResponse): boolean
  /** The same for WebSockets: put it on the server's `upgrade` event. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean
}

type House = {
  base: string
  allowedHosts: readonly string[]
  desk: Desk
  backstage: Backstage
  faults: Faults
  note(call: CallNote): void
  /** Told of every request's beginning and end. */
  began(): void
  ended(): void
}

/** Everything of the sandbox that is reached over HTTP. */
export function mount(house: House): Mounted {
  const webSockets = new WebSocketServer({ noServer: true, maxPayload: 4 * 1024 * 1024 })
  return {
    requestListener(request, response) {
      const path = pathBelow(house.base, request)
      if (path === undefined) return false
      house.began()
      response.once('close', house.ended)
      serve(house, { path, request, response }).catch((cause: unknown) => answerFault(response, cause))
      return true
    },
    upgrade(request, socket, head) {
      const path = pathBelow(house.base, request)
      if (path === undefined) return false
      const accept = doorFor(house, path, request)
      if (accept) webSockets.handleUpgrade(request, socket, head, accept)
      else socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n')
      return true
    },
  }
}

type Served = { path: string; request: IncomingMessage; response: ServerResponse }

async function serve(house: House, { path, request, response }: Served): Promise<void> {
  const { base, desk, backstage } = house
  if (!mayEnter(request, house.allowedHosts)) {
    sendText(response, {
      status: 403,
      text: 'The sandbox answers only its own page: open it under its own address.',
    })
    return
  }
  const [room = '', ...rest] = path.split('/')
  const name = rest.join('/')
  const posted = request.method === 'POST'
  if (posted && room === 'api') return serveApi(house, { method: name, request, response })
  if (posted && room === 'act') return serveAct(backstage, request, response)
  if (posted && room === 'respond') return serveAnswer(desk, { key: name, request, response })
  if (posted && room === 'upload') return serveUpload(desk, { id: name, request, response })
  if (!posted && room === 'files') return serveFile(desk, { id: rest[0] ?? '', response })
  if (!posted && room === '') return servePageFile(response, { path: 'index.html', base })
  if (!posted && room === 'page') return servePageFile(response, { path: name, base })
  sendText(response, { status: 404, text: `The sandbox has nothing at ${base}/${path}.` })
}

type Accept = Parameters<WebSocketServer['handleUpgrade']>[3]

function doorFor(
  { allowedHosts, desk, backstage }: House,
  path: string,
  request: IncomingMessage,
): Accept | undefined {
  const [room, ticket = ''] = path.split('/')
  if (!mayEnter(request, allowedHosts)) return undefined
  if (room === 'socket' && desk.sockets.takeTicket(ticket)) return (socket) => desk.sockets.accept(socket)
  if (room === 'live') return (socket) => backstage.audience.accept(socket)
  return undefined
}

/** The path below the base, without slashes at its ends and without the query; undefined when it is elsewhere. */
function pathBelow(base: string, { url = '/' }: IncomingMessage): string | undefined {
  const [path = '/'] = url.split('?')
  if (path === base) return ''
  return path.startsWith(`${base}/`) ? path.slice(base.length + 1).replace(/\/$/, '') : undefined
}

function answerFault(response: ServerResponse, cause: unknown): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  const [status, error] = faultOf(cause)
  if (cause instanceof TooLong) response.setHeader('connection', 'close')
  sendJson(response, { status, body: { ok: false, error, message: String(cause) } })
}

function faultOf(cause: unknown): [number, string] {
  if (cause instanceof TooLong) return [413, 'request_too_long']
  return cause instanceof SyntaxError ? [200, 'invalid_json'] : [500, 'fatal_error']
}
