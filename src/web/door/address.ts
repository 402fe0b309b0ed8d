/** Where a request comes from, as a mark that says nothing of the address itself. */

import { createHmac } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Context } from 'hono'
import type { KeyedConfig } from '../../app.ts'
import { keyFor } from '../../storage/secrets/derive.ts'

/** Only as many steps of X-Forwarded-For are believed as there are proxies of ours; the rest anybody can write. */
export function whoAsks(context: Context, { dataKey, proxies }: Pick<KeyedConfig, 'dataKey' | 'proxies'>) {
  const { incoming } = (context.env ?? {}) as { incoming?: IncomingMessage }
  const forwarded = (context.req.header('x-forwarded-for') ?? '').split(',').map((step) => step.trim())
  const behind = proxies > 0 ? forwarded.at(-proxies) : undefined
  const address = behind || incoming?.socket.remoteAddress || 'unknown'
  return createHmac('sha256', keyFor('addresses', dataKey)).update(address).digest('base64url').slice(0, 22)
}
