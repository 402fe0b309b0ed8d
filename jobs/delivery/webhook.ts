/** Each step of a case told to another system: number, step, state and unit, never a text. Signed. */

import { createHmac } from 'node:crypto'
import type { Config } from '../../src/config/config.ts'
import type { Case, Entry } from '../../src/rules/cases/case.ts'
import { postJson } from './post-json.ts'

/** `id` is the same when it is sent again, so that whoever takes it can tell. Throws ChannelFault. */
export async function sendStep(
  webhook: NonNullable<Config['webhook']>,
  { id, file, entry }: { id: string; file: Case; entry: Entry },
): Promise<void> {
  const { no, kind } = file
  const { deed, from, to, unit, at } = entry
  const body = JSON.stringify({ id, no, kind, deed, from, to, unit, at: at.toISOString() })
  await postJson(webhook.url, body, { 'x-zhixie-signature': signatureOf(body, webhook.secret) })
}

/** sha256=… of the body, as the receiver computes it with the same key. */
export const signatureOf = (body: string, secret: string): string =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
