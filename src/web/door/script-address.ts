import { createHash } from 'node:crypto'

/** Named for what is in it, so that it may be kept for ever and is still new after a change. */
export const addressOf = (name: string, script: string): string =>
  `/${name}-${createHash('sha256').update(script).digest('hex').slice(0, 12)}.js`
