/** Style and scripts: named for what is in them, so that they may be kept for ever and are still new after a change. */

import { createHash } from 'node:crypto'
import type { Handler } from 'hono'

/** `form-1a2b3c4d5e6f.js` of `form.js`. */
export function addressOf(name: string, content: string): string {
  const [stem, ending] = name.split('.')
  return `/${stem}-${createHash('sha256').update(content).digest('hex').slice(0, 12)}.${ending}`
}

export const forEver =
  (content: string, type: 'text/css' | 'text/javascript'): Handler =>
  (context) => {
    context.header('Cache-Control', 'public, max-age=31536000, immutable')
    return context.body(content, 200, { 'Content-Type': `${type}; charset=utf-8` })
  }
