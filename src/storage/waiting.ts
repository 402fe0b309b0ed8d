/** Which cases wait for something by themselves: a step of the ladder, a clock, an outbox to be emptied. */

import type { Case, CaseNo } from '../rules/cases/case.ts'
import type { Kept } from '../rules/cases/complaint/complaint.ts'
import type { Collections } from './mongo/schemas.ts'

export type Waiting = ReturnType<typeof openWaiting>

export function openWaiting({ cases, promises }: Pick<Collections, 'cases' | 'promises'>) {
  return {
    ...openEnded({ cases }),

    /** Numbers of the cases that the sweep must look at, the longest waiting first. */
    // $type: the index holds only dates, and is used only by a query that says so.
    async toWake(at: Date, limit: number): Promise<CaseNo[]> {
      const found = await cases
        .find({ wake: { $type: 'date', $lte: at } }, { _id: 1 })
        .sort({ wake: 1 })
        .limit(limit)
        .lean()
      return found.map((file) => file._id)
    },

    /** The first due date of a running clock after that moment; null: no clock runs that far. */
    async nextDue(after: Date): Promise<Date | null> {
      const late = { status: 'running', due: { $gt: after } }
      const found = cases.collection.find(
        { closedAt: null, clocks: { $elemMatch: late } },
        { projection: { clocks: 1 } },
      )
      let first: Date | null = null
      for await (const { clocks } of found) {
        for (const { status, due } of clocks as Case['clocks']) {
          if (status === 'running' && due > after && (!first || due < first)) first = due
        }
      }
      return first
    },

    /** Open cases with a clock that was counted under another calendar than these. */
    async underOtherCalendar(versions: readonly string[]): Promise<CaseNo[]> {
      const counted = { status: { $ne: 'stopped' }, span: { $ne: null }, calendar: { $nin: [...versions] } }
      const found = await cases.find({ closedAt: null, clocks: { $elemMatch: counted } }, { _id: 1 }).lean()
      return found.map((file) => file._id)
    },

    /** What ought to have been looked at before that moment, and was not. */
    async missed(before: Date): Promise<{ promises: number; cases: number; outboxes: number }> {
      const [late, asleep, full] = await Promise.all([
        // A promise that was tried and waits for its next try is not missed.
        promises.countDocuments({ nextTry: { $type: 'date', $lte: before } } as never),
        cases.countDocuments({ wake: { $type: 'date', $lte: before } } as never),
        cases.countDocuments({ 'owed.id': { $gt: '' }, changedAt: { $lte: before } } as never),
      ])
      return { promises: late, cases: asleep, outboxes: full }
    },

    async nextWake(): Promise<Date | null> {
      const first = await cases
        .findOne({ wake: { $type: 'date' } }, { wake: 1 })
        .sort({ wake: 1 })
        .lean()
      return first?.wake ?? null
    },

    /** Cases whose outbox is not empty: after a crash this is how what they owe is found. */
    async owing(limit: number): Promise<CaseNo[]> {
      const found = await cases
        .find({ 'owed.id': { $gt: '' } }, { _id: 1 })
        .limit(limit)
        .lean()
      return found.map((file) => file._id)
    },
  }
}

/** Ended complaints, for what is not kept for ever. */
function openEnded({ cases }: Pick<Collections, 'cases'>) {
  return {
    /** Complaints that ended before that moment and still have what is asked for, the longest ended first. */
    async toErase(what: Kept, before: Date, limit: number): Promise<Case<'complaint'>[]> {
      const has =
        what === 'identity'
          ? { 'facts.identity': { $exists: true } }
          : { kind: 'complaint', 'facts.erased.words': { $exists: false } }
      const found = await cases.collection
        .find({ ...has, closedAt: { $type: 'date', $lte: before } } as never)
        .sort({ closedAt: 1 })
        .limit(limit)
        .toArray()
      return found as unknown as Case<'complaint'>[]
    },

    /** Whether an open case came of it, or it was merged into one that is open. */
    async isLeantOn({ no, facts }: Case<'complaint'>): Promise<boolean> {
      const leaning = [
        { 'facts.complaint': no },
        { 'facts.follows': no },
        ...(facts.mergedInto ? [{ _id: facts.mergedInto }] : []),
      ]
      const found = await cases.collection.findOne({ closedAt: null, $or: leaning } as never, {
        projection: { _id: 1 },
      })
      return found !== null
    },

    /** Whether another complaint of the same author, which shares the record, is not to be forgotten yet. */
    async stillNeeds(identity: string, { but, before }: { but: CaseNo; before: Date }): Promise<boolean> {
      const others = { 'facts.identity': identity, no: { $ne: but } }
      const young = { $or: [{ closedAt: null }, { closedAt: { $gt: before } }] }
      return (await cases.collection.findOne({ ...others, ...young } as never)) !== null
    },
  }
}
