/** What a form sends: its fields as texts. Anything else in a body is left unread. */

import { IncomingMessage } from 'node:http'
import type { Context } from 'hono'

export type Sent = Readonly<Record<string, string>>

/** Only forms as a browser sends them without files; a field sent twice counts once. */
export async function sentBy(context: Context): Promise<Sent> {
  const type = context.req.header('content-type') ?? ''
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) return {}
  return Object.fromEntries(new URLSearchParams(await bodyOf(context)))
}

/**
 * Straight from the connection, where its length is known: the request object that the library would build for it first
 * costs more than all that is done with a short form. How long it may be has been asked before.
 */
async function bodyOf(context: Context): Promise<string> {
  const { incoming } = (context.env ?? {}) as { incoming?: unknown }
  if (!(incoming instanceof IncomingMessage) || incoming.headers['transfer-encoding'])
    return context.req.text()
  const pieces: Buffer[] = []
  for await (const piece of incoming) pieces.push(piece as Buffer)
  return Buffer.concat(pieces).toString('utf8')
}
