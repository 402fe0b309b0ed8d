/** The code 查询码 that opens a complaint filed by form: shown once, kept as an Argon2id hash only. */

import { createHmac, randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { isDuplicate } from '../cases.ts'
import { whenConvenient } from '../mongo/durability.ts'
import type { Collections } from '../mongo/schemas.ts'
import { insertTogether } from '../mongo/together.ts'
import { keyFor } from './derive.ts'

/** Without the letters that are taken for others (Crockford's base 32). */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 12

/** 60 random bits cannot be searched even where a try costs nothing; 8 MB for each keeps a burst of filings quick. */
const cost = { memoryCost: 8_192, timeCost: 1, parallelism: 1 } as const

export type Codes = ReturnType<typeof openCodes>

/** The code that belongs to a filing: 60 bits, the same for the same secret, which only the browser holds. */
export function codeFor(secret: string, dataKey: Buffer | undefined): string {
  const bytes = createHmac('sha256', keyFor('codes', dataKey)).update(secret).digest()
  return inSigns(bytes)
}

/** 60 bits from nothing, for whoever has lost theirs. */
export const newCode = (): string => inSigns(randomBytes(length))

type Replacing = { mark: string; code: string; at: Date }

const inSigns = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(0, length), (byte) => signs[byte % 32]).join('')

export function openCodes({ codes }: Pick<Collections, 'codes'>) {
  // Guessing costs the same whether there is such a complaint or not.
  const nobodys = hash('no such complaint', cost)
  const insert = insertTogether(codes.collection, whenConvenient)
  return {
    /** Keeps the hash; once kept for a filing it stays. The case that it opens is written after it, and waited for. */
    async keep(filing: string, code: string, at: Date): Promise<void> {
      try {
        await insert({ _id: filing, hash: await hash(code, cost), keptAt: at })
      } catch (fault) {
        if (!isDuplicate(fault)) throw fault
      }
    },

    /** The same code opens another filing of the same author from now on. */
    async share(from: string, to: string, at: Date): Promise<void> {
      const found = await codes.collection.findOne({ _id: from as never })
      if (!found) return
      const shared = { $setOnInsert: { hash: found.hash, keptAt: at } }
      await codes.collection.updateOne({ _id: to as never }, shared, { upsert: true })
    },

    /** What stands and falls with the code of a filing: another one after it was replaced. null: there is none. */
    async mark(filing: string): Promise<string | null> {
      const found = await codes.collection.findOne({ _id: filing as never })
      return typeof found?.hash === 'string' ? found.hash : null
    },

    /**
     * The code in the place of the one that the mark stands for, in every filing that shares it: the lost one opens
     * none of them any more. False: another one has taken that place.
     */
    async replace(filing: string, { mark, code, at }: Replacing): Promise<boolean> {
      const fresh = { $set: { hash: await hash(code, cost), keptAt: at } }
      const done = await codes.collection.updateOne({ _id: filing as never, hash: mark }, fresh)
      if (done.modifiedCount === 0 && !(await fits(filing, code))) return false
      // Hashes are salted, so equal ones are of one code.
      await codes.collection.updateMany({ hash: mark }, fresh)
      return true
    },

    fits,
  }

  /** `filing`: null where there is no such complaint. */
  async function fits(filing: string | null, written: string): Promise<boolean> {
    const found = filing ? await codes.collection.findOne({ _id: filing as never }) : null
    const kept = typeof found?.hash === 'string' ? found.hash : null
    return (await verify(kept ?? (await nobodys), asCode(written))) && kept !== null
  }
}

/** As people write it down: blanks, dashes, small letters, and letters that stand for figures. */
const asCode = (written: string): string =>
  written
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .slice(0, 64)

/** K7QM-2X9D-40FH: in groups, so that it can be read aloud and written down. */
export const codeInGroups = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? code
