/** A text is read at the door, when it is filed and when it is routed: the same answer, worked out once. Pure but for its memory. */

import type { Decision } from './decision.ts'
import type { Router } from './route.ts'

/** So many of the latest; a text that comes back later is simply read again. */
const most = 128

export function remembering(route: Router): Router {
  const lately = new Map<string, Decision>()
  return (text, on) => {
    const key = `${on} ${text}`
    const known = lately.get(key)
    if (known) return known
    const decision = route(text, on)
    if (lately.size >= most) lately.delete(lately.keys().next().value ?? '')
    lately.set(key, decision)
    return decision
  }
}
