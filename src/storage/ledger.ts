/** The promise ledger: every notice owed, tried, delivered with the platform's id, or failed with the reason. */

import type { CaseNo } from '../rules/cases/case.ts'
import type { Owed } from '../rules/cases/owed.ts'
import type { Day } from '../rules/city.ts'
import { whenConvenient } from './mongo/durability.ts'
import type { Collections } from './mongo/schemas.ts'
import { writeTogether } from './mongo/together.ts'

export type Said = Extract<Owed, { is: 'notice' | 'card' }>

/** Where the platform keeps what was said. */
export type Posted = { channel: string; ts: string }

/**
 * A notice is one promise, said once. A card is one promise for its whole life: `wanted` is the version of the
 * case that it should show, `shown` the one it does, so that many quick changes come to one update.
 */
export type PromiseRecord = {
  id: string
  no: CaseNo | null
  what: Said
  /** When it is to be said, shifted into the delivery window. */
  due: Date
  state: 'owed' | 'delivered' | 'failed' | 'void'
  tries: number
  /** When somebody must look at it next; null once it is settled. */
  nextTry: Date | null
  /** Somebody is at it until then; after that another may take it up. */
  busyUntil: Date | null
  /** An attempt may have reached the platform without our knowing: look before you say it again. */
  doubtful: boolean
  /** Where the doubtful attempt went, if that was noted. */
  tried?: { channel: string; thread?: string } | undefined
  posted: Posted[]
  wanted: number
  shown: number
  reason?: string
  madeAt: Date
  settledAt: Date | null
  /** When somebody of the office first acted on the card. */
  acted?: Date
}

/** A promise that somebody has taken up. */
export type Claimed = PromiseRecord & { busyUntil: Date }
type Held = Pick<Claimed, 'id' | 'busyUntil'>

export type Ledger = ReturnType<typeof openLedger>

/** How long a claim lasts, milliseconds. Longer than the platform may take to answer. */
const claimFor = 60_000

export function openLedger({ promises }: Pick<Collections, 'promises'>) {
  /** Only by whoever still has it: a slow one must not undo what its successor has done. */
  const settle = async ({ id, busyUntil }: Held, fate: Partial<PromiseRecord>) => {
    const mine = { _id: id as never, busyUntil }
    await promises.collection.updateOne(mine, { $set: { ...fate, busyUntil: null } })
  }

  const enterTogether = writeTogether((lists: readonly (readonly PromiseRecord[])[]) =>
    promises.collection.bulkWrite(lists.flat().map(entering) as never, { ordered: false, ...whenConvenient }),
  )

  return {
    ...openLists({ promises }),

    /** Enters promises. A notice that is there already stays as it is; a card that is there wants the new version. */
    async enter(records: readonly PromiseRecord[]): Promise<void> {
      if (records.length > 0) await enterTogether(records)
    },

    /**
     * Takes a promise up, if it is owed and nobody is at it. Gives it as it was before, tries and doubts included,
     * but for `busyUntil`: until then it is the caller's alone.
     */
    async claim(id: string, at: Date): Promise<Claimed | null> {
      const busyUntil = new Date(at.getTime() + claimFor)
      const free = { $or: [{ busyUntil: null }, { busyUntil: { $lte: at } }] }
      const found = await promises.collection.findOneAndUpdate(
        { _id: id as never, nextTry: { $lte: at }, ...free },
        { $set: { busyUntil, doubtful: true }, $inc: { tries: 1 } },
        { returnDocument: 'before' },
      )
      return found ? ({ ...found, busyUntil } as unknown as Claimed) : null
    },

    /** Said, and the platform answered with its ids. True: the case has moved on meanwhile, the card wants more. */
    async delivered(
      id: string,
      posted: readonly Posted[],
      { shown, at }: { shown: number; at: Date },
    ): Promise<boolean> {
      const behind = { $gt: ['$wanted', shown] }
      const fate = {
        state: 'delivered',
        posted,
        shown,
        doubtful: false,
        busyUntil: null,
        tries: 0,
        settledAt: at,
      }
      const left = await promises.collection.findOneAndUpdate(
        { _id: id as never },
        [{ $set: { ...fate, nextTry: { $cond: [behind, '$nextTry', null] } } }],
        { returnDocument: 'after', projection: { nextTry: 1 }, ...whenConvenient },
      )
      return Boolean(left?.nextTry)
    },

    /** Tried in vain: again at `next`. */
    async missed(held: Held, { reason, next, doubtful, posted, tried }: Missed): Promise<void> {
      await settle(held, { reason, doubtful, nextTry: next, posted: [...posted], tried })
    },

    /** Given up for good, with the reason. */
    async failed(held: Held, reason: string, at: Date): Promise<void> {
      await settle(held, { state: 'failed', reason, ...over(at) })
    },

    /** No longer to be said: the case has ended or moved on. */
    async voided(held: Held, { reason, at, posted }: Voided): Promise<void> {
      await settle(held, { state: 'void', reason, posted: [...posted], ...over(at) })
    },

    // $type: the index holds only dates, and is used only by a query that says so.
    async due(at: Date, limit: number): Promise<string[]> {
      const free = { $or: [{ busyUntil: null }, { busyUntil: { $lte: at } }] }
      const found = await promises
        .find({ nextTry: { $type: 'date', $lte: at }, ...free } as never, { _id: 1 })
        .sort({ nextTry: 1 })
        .limit(limit)
        .lean()
      return found.map((record) => String(record._id))
    },

    /** The next moment at which a promise falls due; null: none waits. */
    async nextDue(): Promise<Date | null> {
      const first = await promises
        .findOne({ nextTry: { $type: 'date' } }, { nextTry: 1 })
        .sort({ nextTry: 1 })
        .lean()
      return first?.nextTry ?? null
    },

    async get(id: string): Promise<PromiseRecord | null> {
      return (await promises.collection.findOne({ _id: id as never })) as unknown as PromiseRecord | null
    },

    async of(no: CaseNo): Promise<PromiseRecord[]> {
      return (await promises.collection
        .find({ no })
        .sort({ madeAt: 1, _id: 1 })
        .toArray()) as unknown as PromiseRecord[]
    },
  }
}

/** What is asked about many promises at once. */
function openLists({ promises }: Pick<Collections, 'promises'>) {
  return {
    /** What has become of these, of those that are there. */
    async states(ids: readonly string[]): Promise<Map<string, PromiseRecord['state']>> {
      const query = { _id: { $in: [...ids] as never } }
      const found = await promises.collection.find(query, { projection: { state: 1 } }).toArray()
      return new Map(found.map(({ _id, state }) => [String(_id), state as PromiseRecord['state']]))
    },

    /** Somebody of the office has acted on the case through its card: the one sign of having been read that there is. */
    async acted({ no, unit, at }: { no: CaseNo; unit: string; at: Date }): Promise<void> {
      const query = { no, 'what.is': 'card', 'what.to.unit': unit, acted: { $exists: false } }
      await promises.collection.updateMany(query as never, { $set: { acted: at } })
    },

    /** Every promise, for exports; nothing is held in memory. */
    async *all(): AsyncGenerator<PromiseRecord> {
      for await (const record of promises.collection.find({}).sort({ madeAt: 1 }))
        yield record as unknown as PromiseRecord
    },

    /** Reminders entered for an office on a day, those included that became part of a list. */
    async remindersTo({ unit, office }: { unit: string; office: string }, day: Day): Promise<number> {
      const from = new Date(`${day}T00:00:00+08:00`)
      const due = { $gte: from, $lt: new Date(from.getTime() + 24 * 3_600_000) }
      const query = { 'what.to.unit': unit, 'what.to.office': office, 'what.say': 'reminder', due }
      return promises.collection.countDocuments(query as never)
    },

    /** Lists of that day that nobody could be told of. */
    async unheardLists(day: string): Promise<PromiseRecord[]> {
      const query = { state: 'failed', 'what.say': 'task-list', 'what.with.day': day }
      return (await promises.collection
        .find(query as never)
        .sort({ _id: 1 })
        .toArray()) as unknown as PromiseRecord[]
    },
  }
}

type Missed = Pick<PromiseRecord, 'doubtful' | 'tried'> & {
  reason: string
  next: Date
  posted: readonly Posted[]
}

const over = (at: Date) => ({ doubtful: false, nextTry: null, settledAt: at })

type Voided = { reason: string; at: Date; posted: readonly Posted[] }

function entering({ id, wanted, nextTry, ...rest }: PromiseRecord) {
  const filter = { _id: id }
  if (rest.what.is === 'notice') {
    return { updateOne: { filter, update: { $setOnInsert: { ...rest, id, wanted, nextTry } }, upsert: true } }
  }
  const { what, ...first } = rest
  return {
    updateOne: {
      filter,
      update: { $setOnInsert: { ...first, id }, $set: { what, nextTry }, $max: { wanted } },
      upsert: true,
    },
  }
}
