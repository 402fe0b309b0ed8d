/** What a form sends: its fields as texts. Anything else in a body is left unread. */

import type { Context } from 'hono'

export type Sent = Readonly<Record<string, string>>

/** Only forms as a browser sends them without files; a field sent twice counts once. */
export async function sentBy(context: Context): Promise<Sent> {
  const type = context.req.header('content-type') ?? ''
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) return {}
  return Object.fromEntries(new URLSearchParams(await context.req.text()))
}
