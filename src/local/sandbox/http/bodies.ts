import type { IncomingMessage, ServerResponse } from 'node:http'

/** The whole body of a request; rejects with TooLong when it is longer than `max` bytes. */
export function readBody(request: IncomingMessage, max: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    request.on('data', (chunk: Buffer) => {
      length += chunk.length
      // What comes after is let pass unread, so that the refusal still reaches the sender.
      if (length > max) reject(new TooLong(`The request is longer than ${max} bytes: send less.`))
      else chunks.push(chunk)
    })
    request.on('end', () => resolve(Buffer.concat(chunks)))
    request.on('error', reject)
  })
}

export class TooLong extends Error {}

export function sendJson(
  response: ServerResponse,
  { status = 200, body }: { status?: number; body: unknown },
): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  })
  response.end(JSON.stringify(body))
}

export function sendText(
  response: ServerResponse,
  { status = 200, text }: { status?: number; text: string },
): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  response.end(text)
}

/** The fields of a form, or of a JSON object. Anything else is an empty set of fields. */
export function readFields(request: IncomingMessage, body: Buffer): Record<string, unknown> {
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('application/json')) return Object.fromEntries(new URLSearchParams(body.toString()))
  const read: unknown = JSON.parse(body.toString() || '{}')
  return typeof read === 'object' && read !== null && !Array.isArray(read) ? { ...read } : {}
}
