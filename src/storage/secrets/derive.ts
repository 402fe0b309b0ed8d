/** One key from the settings, and from it one for each purpose: none of them gives another away. */

import { hkdfSync } from 'node:crypto'

/** Deriving costs more than what is done with the key: each is derived once for each key from the settings. */
const derived = new WeakMap<Buffer, Map<string, Buffer>>()

/** 32 bytes. `purpose`: says what the key is for; the same one always gives the same key. Throws without a key. */
export function keyFor(purpose: string, dataKey: Buffer | undefined): Buffer {
  if (!dataKey) throw new Error(`There is no key for ${purpose}; set DATA_KEY.`)
  const known = derived.get(dataKey) ?? new Map<string, Buffer>()
  derived.set(dataKey, known)
  const key = known.get(purpose) ?? Buffer.from(hkdfSync('sha256', dataKey, '', `zhixie ${purpose}`, 32))
  known.set(purpose, key)
  return key
}
