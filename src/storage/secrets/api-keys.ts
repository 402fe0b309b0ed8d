/** Keys of other systems (a hotline, a portal): shown once, kept as a hash. A key has 256 random bits, so plain SHA-256 does. */

import { createHash, randomBytes } from 'node:crypto'
import { isDuplicate } from '../cases.ts'
import type { Collections } from '../mongo/schemas.ts'

export type ApiKey = { name: string; madeAt: Date; revokedAt: Date | null }

export type ApiKeys = ReturnType<typeof openApiKeys>

const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex')

export function openApiKeys({ apiKeys }: Pick<Collections, 'apiKeys'>) {
  return {
    /** A new key for a system of that name; null where the name has one that holds. */
    async make(name: string, at: Date): Promise<string | null> {
      const key = `zx_${randomBytes(32).toString('base64url')}`
      const fresh = { hash: hashOf(key), madeAt: at, revokedAt: null }
      const before = { _id: name as never, revokedAt: { $ne: null } }
      const replaced = await apiKeys.collection.updateOne(before, { $set: fresh })
      if (replaced.matchedCount === 1) return key
      try {
        await apiKeys.collection.insertOne({ _id: name as never, ...fresh })
        return key
      } catch (fault) {
        if (isDuplicate(fault)) return null
        throw fault
      }
    },
    async revoke(name: string, at: Date): Promise<boolean> {
      const holding = { _id: name as never, revokedAt: null }
      return (await apiKeys.collection.updateOne(holding, { $set: { revokedAt: at } })).modifiedCount === 1
    },
    async all(): Promise<ApiKey[]> {
      const found = await apiKeys.collection.find({}).sort({ _id: 1 }).toArray()
      return found.map(({ _id, madeAt, revokedAt }) => ({
        name: String(_id),
        madeAt: madeAt as Date,
        revokedAt: revokedAt as Date | null,
      }))
    },
    /** The system whose key it is; null for a key that does not hold. */
    async nameOf(key: string): Promise<string | null> {
      if (key.length > 200) return null
      const found = await apiKeys.collection.findOne({ hash: hashOf(key), revokedAt: null })
      return found ? String(found._id) : null
    },
  }
}
