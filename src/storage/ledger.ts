/** The promise ledger: every notice owed, tried, delivered with the platform's id, or failed with the reason. */

import type { CaseNo } from '../rules/cases/case.ts'
import type { Owed } from '../rules/cases/owed.ts'
import type { Collections } from './schemas.ts'

export type Said = Extract<Owed, { is: 'notice' | 'card' }>

/** Where the platform keeps what was said. */
export type Posted = { channel: string; ts: string }

export type PromiseRecord = {
  id: string
  no: CaseNo | null
  what: Said
  /** When it is to be said, shifted into the delivery window. */
  due: Date
  state: 'owed' | 'delivered' | 'failed' | 'void'
  tries: number
  /** When somebody must look at it next; null once it is settled. A claim pushes it into the future. */
  nextTry: Date | null
  /** Set while an attempt may have reached the platform without our knowing: look before you say it again. */
  doubtful: boolean
  posted: Posted[]
  reason?: string
  madeAt: Date
  settledAt: Date | null
}

export type CardRecord = { id: string; no: CaseNo; card: string; place: string; posted: Posted; version: number }

export type Ledger = ReturnType<typeof openLedger>

/** A claim lasts this long: then another worker may take the promise up. Milliseconds of real time. */
const claimFor = 60_000

export function openLedger({ promises, cards }: Pick<Collections, 'promises' | 'cards'>) {
  return {
    /** Enters promises; one that is there already stays as it is. */
    async enter(records: readonly PromiseRecord[]): Promise<void> {
      if (records.length === 0) return
      const upserts = records.map(({ id, ...rest }) => ({
        updateOne: { filter: { _id: id }, update: { $setOnInsert: { ...rest, id } }, upsert: true },
      }))
      await promises.collection.bulkWrite(upserts as never, { ordered: false })
    },

    /** Takes a promise up, if it is owed and nobody else has it. `at`: real time, not the city's clock. */
    async claim(id: string, at: Date): Promise<PromiseRecord | null> {
      const found = await promises.collection.findOneAndUpdate(
        { _id: id as never, state: 'owed', nextTry: { $lte: at } },
        { $set: { nextTry: new Date(at.getTime() + claimFor), doubtful: true }, $inc: { tries: 1 } },
        { returnDocument: 'before' },
      )
      return found as unknown as PromiseRecord | null
    },

    async delivered(id: string, posted: readonly Posted[], at: Date): Promise<void> {
      const settled = { state: 'delivered', posted, nextTry: null, doubtful: false, settledAt: at }
      await promises.collection.updateOne({ _id: id as never }, { $set: settled })
    },

    /** Tried in vain: again at `next`, or given up for good (null). */
    async missed(id: string, { reason, next, doubtful, at }: Missed): Promise<void> {
      const fate = next ? { nextTry: next } : { state: 'failed', nextTry: null, settledAt: at }
      await promises.collection.updateOne({ _id: id as never }, { $set: { ...fate, reason, doubtful } })
    },

    /** No longer to be said: the case has ended or moved on. */
    async voided(id: string, reason: string, at: Date): Promise<void> {
      const fate = { state: 'void', nextTry: null, doubtful: false, reason, settledAt: at }
      await promises.collection.updateOne({ _id: id as never }, { $set: fate })
    },

    async due(at: Date, limit: number): Promise<string[]> {
      const found = await promises.find({ nextTry: { $lte: at } }, { _id: 1 }).sort({ nextTry: 1 }).limit(limit).lean()
      return found.map((record) => record._id)
    },

    /** The next moment at which a promise falls due; null: none waits. */
    async nextDue(): Promise<Date | null> {
      const first = await promises.findOne({ nextTry: { $type: 'date' } }, { nextTry: 1 }).sort({ nextTry: 1 }).lean()
      return first?.nextTry ?? null
    },

    async get(id: string): Promise<PromiseRecord | null> {
      return (await promises.findById(id).lean()) as PromiseRecord | null
    },

    async of(no: CaseNo): Promise<PromiseRecord[]> {
      return (await promises.find({ no }).sort({ madeAt: 1 }).lean()) as unknown as PromiseRecord[]
    },

    async card(id: string): Promise<CardRecord | null> {
      return (await cards.findById(id).lean()) as CardRecord | null
    },

    async cardsOf(no: CaseNo): Promise<CardRecord[]> {
      return (await cards.find({ no }).lean()) as unknown as CardRecord[]
    },

    async keepCard({ id, ...card }: CardRecord): Promise<void> {
      await cards.collection.updateOne({ _id: id as never }, { $set: { id, ...card } }, { upsert: true })
    },
  }
}

type Missed = { reason: string; next: Date | null; doubtful: boolean; at: Date }
