/** Errors as GeoReport v2 has them: a list with code and description; one English sentence that says the remedy. */

import type { Context } from 'hono'

type Status = 400 | 403 | 404 | 429

export function apiFault(context: Context, status: Status, description: string): Response {
  return context.json([{ code: status, description }], status)
}
