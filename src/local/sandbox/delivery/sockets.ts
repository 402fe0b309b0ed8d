import { randomUUID } from 'node:crypto'
import type { WebSocket } from 'ws'
import { freshId } from '../workspace/ids.ts'
import type { Carrier, Outcome, Try } from './parcel.ts'

/** Slack pings; the SDK gives a connection up after 30 s without a ping. */
const pingMs = 10_000

type Waiting = { socket: WebSocket; settle(outcome: Outcome): void }

/** Socket Mode: the bot's WebSockets. Each envelope goes to one of them, in turn. */
export class Sockets implements Carrier {
  readonly #appId: string
  readonly #ackMs: number
  readonly #changed: () => void
  readonly #tickets = new Set<string>()
  readonly #open: WebSocket[] = []
  readonly #waiting = new Map<string, Waiting>()
  readonly #arrivals = new Set<() => void>()

  constructor({ appId, ackMs, changed }: { appId: string; ackMs: number; changed: () => void }) {
    this.#appId = appId
    this.#ackMs = ackMs
    this.#changed = changed
  }

  issueTicket(): string {
    const ticket = freshId('')
    this.#tickets.add(ticket)
    return ticket
  }

  /** True once for each ticket that was issued. */
  takeTicket(ticket: string): boolean {
    return this.#tickets.delete(ticket)
  }

  get count(): number {
    return this.#open.length
  }

  accept(socket: WebSocket): void {
    this.#open.push(socket)
    const pings = setInterval(() => socket.ping(), pingMs)
    socket.on('message', (data) => this.#acknowledge(String(data)))
    socket.on('error', () => socket.terminate())
    socket.on('close', () => {
      clearInterval(pings)
      this.#leave(socket)
    })
    socket.send(JSON.stringify(helloOf(this.#appId, this.count)))
    for (const arrived of [...this.#arrivals]) arrived()
    this.#changed()
  }

  carry(attempt: Try): Promise<Outcome> {
    const socket = this.#open.shift()
    if (!socket) return Promise.resolve({ acked: false, why: 'no_connection' })
    this.#open.push(socket)
    return new Promise((resolve) => {
      const id = randomUUID()
      const settle = (outcome: Outcome) => {
        clearTimeout(timer)
        this.#waiting.delete(id)
        resolve(outcome)
      }
      const timer = setTimeout(() => settle({ acked: false, why: 'timeout' }), this.#ackMs)
      this.#waiting.set(id, { socket, settle })
      socket.send(JSON.stringify(envelopeOf(id, attempt)))
    })
  }

  awaitBot(ms: number): Promise<void> {
    if (this.count > 0) return Promise.resolve()
    return new Promise((resolve) => {
      const arrived = () => {
        clearTimeout(timer)
        this.#arrivals.delete(arrived)
        resolve()
      }
      const timer = setTimeout(arrived, ms)
      this.#arrivals.add(arrived)
    })
  }

  /** Cuts every connection without a word, as a failing network does. */
  cut(): void {
    for (const socket of [...this.#open]) socket.terminate()
  }

  /** Says goodbye to every client, and cuts those that do not answer it soon. */
  async close(): Promise<void> {
    await Promise.all(this.#open.map(closeSocket))
  }

  /** Asks every client to come back on a new connection, as Slack does every few hours. */
  refresh(): void {
    for (const socket of this.#open)
      socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }))
  }

  #leave(socket: WebSocket): void {
    const at = this.#open.indexOf(socket)
    if (at >= 0) this.#open.splice(at, 1)
    for (const entry of [...this.#waiting.values()]) {
      if (entry.socket === socket) entry.settle({ acked: false, why: 'connection_failed' })
    }
    this.#changed()
  }

  #acknowledge(data: string): void {
    const { envelope_id, payload } = parseAck(data)
    this.#waiting.get(envelope_id)?.settle({ acked: true, payload })
  }
}

const farewellMs = 300

function closeSocket(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => socket.terminate(), farewellMs)
    socket.once('close', () => {
      clearTimeout(late)
      resolve()
    })
    socket.close(1001)
  })
}

function helloOf(appId: string, connections: number) {
  return {
    type: 'hello',
    num_connections: connections,
    connection_info: { app_id: appId },
    debug_info: { host: 'sandbox', approximate_connection_time: 18_060 },
  }
}

function envelopeOf(id: string, { parcel, retry, reason }: Try) {
  const envelope = { envelope_id: id, type: parcel.type, payload: parcel.payload }
  if (parcel.type !== 'events_api') return { ...envelope, accepts_response_payload: true }
  return { ...envelope, accepts_response_payload: false, retry_attempt: retry, retry_reason: reason }
}

function parseAck(data: string): { envelope_id: string; payload: unknown } {
  try {
    const { envelope_id, payload } = JSON.parse(data) as { envelope_id?: unknown; payload?: unknown }
    return { envelope_id: String(envelope_id), payload }
  } catch {
    // Not an acknowledgement at all; the envelope it may have meant runs into its time limit.
    return { envelope_id: '', payload: undefined }
  }
}
