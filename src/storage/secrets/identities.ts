/** Who complained: sealed with AES-256-GCM, apart from the case, and never part of any list. */

import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto'
import { strike } from '../../rules/sight/strike.ts'
import { whenConvenient } from '../mongo/durability.ts'
import type { Collections } from '../mongo/schemas.ts'
import { insertTogether } from '../mongo/together.ts'

/** `creditCode`: 统一社会信用代码 of the enterprise. */
export type Identity = { enterprise?: string; creditCode?: string; contact?: string; name?: string }
type Sealed = { iv: string; tag: string; sealed: string }

export type Identities = ReturnType<typeof openIdentities>

/** `key`: 32 bytes. */
export function openIdentities({ identities }: Pick<Collections, 'identities'>, key: Buffer) {
  const insert = insertTogether(identities.collection, whenConvenient)
  return {
    /** Keeps an identity; gives the id under which a case refers to it. That case is written after it, and waited for. */
    async keep(identity: Identity, at: Date): Promise<string> {
      const id = randomUUID()
      await insert({ _id: id, ...close(identity, id, key), keptAt: at })
      return id
    },

    /** The contact alone, for the program itself to write to: no official reads it, so no reading is noted. */
    async contactOf(id: string): Promise<string> {
      const found = await identities.collection.findOne({ _id: id as never })
      return found?.sealed ? (open(found as unknown as Sealed, id, key).contact ?? '') : ''
    },

    /** A text of the same author with what is sealed struck out: nothing comes out of the record, so no reading is noted. */
    async struckFrom(id: string, text: string): Promise<string> {
      const found = await identities.collection.findOne({ _id: id as never })
      return strike(text, Object.values(found?.sealed ? open(found as unknown as Sealed, id, key) : {}))
    },

    /** Opens one record; `reason` and who asked stay on the record. */
    async unlock(id: string, asked: { by: string; reason: string; at: Date }): Promise<Identity | null> {
      const found = await identities.collection.findOneAndUpdate(
        { _id: id as never },
        { $push: { unlocked: asked } as never },
        { returnDocument: 'after' },
      )
      return found?.sealed ? open(found as unknown as Sealed, id, key) : null
    },

    /** Destroys what is sealed; a tombstone says when and under which rule. Done again it changes nothing. */
    async erase(id: string, { at, policy }: { at: Date; policy: string }): Promise<void> {
      const standing = { _id: id as never, erasedAt: { $exists: false } }
      const stone = { $set: { erasedAt: at, policy }, $unset: { iv: '', tag: '', sealed: '' } }
      await identities.collection.updateOne(standing, stone)
    },

    /** Seals every record anew. One that opens with the new key already is left: it may be run again. */
    async rotate(to: Buffer): Promise<{ resealed: number; already: number }> {
      const counts = { resealed: 0, already: 0 }
      for await (const found of identities.collection.find({ sealed: { $exists: true } })) {
        const id = String(found._id)
        const sealed = found as unknown as Sealed
        if (opens(sealed, id, to)) {
          counts.already += 1
          continue
        }
        const anew = close(open(sealed, id, key), id, to)
        await identities.collection.updateOne({ _id: found._id, tag: sealed.tag }, { $set: anew })
        counts.resealed += 1
      }
      return counts
    },
  }
}

function opens(sealed: Sealed, id: string, key: Buffer): boolean {
  try {
    open(sealed, id, key)
    return true
  } catch {
    // A wrong key is seen by the seal itself; nothing else can fail here.
    return false
  }
}

function close(identity: Identity, id: string, key: Buffer): Sealed {
  const iv = randomBytes(12)
  // The record's id is authenticated too: a sealed text moved to another record does not open.
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(id))
  const sealed = Buffer.concat([cipher.update(JSON.stringify(identity), 'utf8'), cipher.final()])
  return {
    iv: iv.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    sealed: sealed.toString('base64'),
  }
}

function open({ iv, tag, sealed }: Sealed, id: string, key: Buffer): Identity {
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64')).setAAD(Buffer.from(id))
  decipher.setAuthTag(Buffer.from(tag, 'base64'))
  const text = Buffer.concat([decipher.update(Buffer.from(sealed, 'base64')), decipher.final()]).toString(
    'utf8',
  )
  return JSON.parse(text) as Identity
}
