/** One key from the settings, and from it one for each purpose: none of them gives another away. */

import { hkdfSync } from 'node:crypto'

/** 32 bytes. `purpose`: says what the key is for; the same one always gives the same key. Throws without a key. */
export function keyFor(purpose: string, dataKey: Buffer | undefined): Buffer {
  if (!dataKey) throw new Error(`There is no key for ${purpose}; set DATA_KEY.`)
  return Buffer.from(hkdfSync('sha256', dataKey, '', `zhixie ${purpose}`, 32))
}
