/** The cases: one document each, one write a deed, guarded by the version. */

import type { Case, CaseNo, Entry } from '../rules/cases/case.ts'
import type { Sight } from '../rules/sight/visibility.ts'
import { seal } from './audit/seal.ts'
import { whenConvenient } from './mongo/durability.ts'
import type { Collections } from './mongo/schemas.ts'
import { insertTogether, readTogether, writeTogether } from './mongo/together.ts'
import { type Wanted, whereSeen, whereWanted } from './mongo/where.ts'

export type Cases = ReturnType<typeof openCases>

export function openCases({ cases }: Pick<Collections, 'cases'>) {
  const getTogether = readTogether((nos: readonly CaseNo[]) => readMany(cases, '_id', nos))
  const byOriginTogether = readTogether((keys: readonly string[]) => readMany(cases, 'origin.key', keys))
  const insert = insertTogether(cases.collection)
  const takeTogether = writeTogether((taken: readonly Taken[]) =>
    cases.collection.bulkWrite(taken.map(taking) as never, { ordered: false, ...whenConvenient }),
  )

  return {
    ...openMany(cases),

    /** Saves a new case; if one came from the same message or form before, that one is given back. */
    async open(file: Case): Promise<{ file: Case; isNew: boolean }> {
      const whole = { ...file, history: seal(file.history) }
      try {
        await insert({ ...whole, _id: file.no, changedAt: new Date() })
        return { file: whole as Case, isNew: true }
      } catch (fault) {
        const before = isDuplicate(fault) ? await this.byOrigin(file.origin.key) : null
        if (!before) throw fault
        // Our own: the first try was kept, and only the answer to it was lost.
        return { file: before, isNew: before.no === file.no }
      }
    },

    /** Saves a deed: state, history and what it owes, in one write. False: somebody was faster. */
    async save(file: Case, fulfilled: readonly string[] = []): Promise<Case | null> {
      const history = seal(file.history)
      const fresh = history.filter((_, place) => file.history[place]?.hash === '')
      const { owed: _owed, history: _history, no: _no, origin: _origin, openedAt: _opened, ...rest } = file
      const owes = file.owed.filter((owing) => owing.id.startsWith(`${file.no}.${file.version}.`))
      const kept = file.owed.filter((owing) => !fulfilled.includes(owing.id))
      // What is fulfilled by this very deed leaves the list in the same write, which then replaces the list
      // as a whole; the relay takes out of it only what the ledger already holds, so nothing can be lost.
      const owed = fulfilled.length > 0 ? { $set: { owed: kept } } : { $push: { owed: { $each: owes } } }
      // Where notes are destroyed, the history is written as a whole.
      const isErasure = fresh.some(({ deed }) => deed === 'erase')
      const change = {
        $set: { ...rest, changedAt: new Date(), ...owed.$set, ...(isErasure ? { history } : {}) },
        ...(isErasure && !owed.$push
          ? {}
          : { $push: { ...(isErasure ? {} : { history: { $each: fresh } }), ...owed.$push } }),
      }
      const before = { _id: file.no as never, version: file.version - 1 }
      // A job's deed is owed until it is on file, so losing it costs only doing it again; a person's is waited for.
      const soon = fulfilled.length > 0 ? whenConvenient : {}
      const saved = await cases.collection.updateOne(before, change as never, soon)
      const isOurs = saved.modifiedCount === 1 || (await hasEntry(file.no, fresh.at(-1)))
      return isOurs ? ({ ...file, history, owed: kept } as Case) : null
    },

    async get(no: CaseNo): Promise<Case | null> {
      return getTogether(no)
    },

    async byOrigin(key: string): Promise<Case | null> {
      return byOriginTogether(key)
    },

    /** Complaints that came of this one; for its author, who alone may know of them all. */
    async following(no: CaseNo): Promise<CaseNo[]> {
      const found = await cases.collection
        .find({ 'facts.follows': no }, { projection: { no: 1 } })
        .sort({ openedAt: 1, _id: 1 })
        .toArray()
      return found.map((file) => file.no)
    },

    /** What the viewer may see of what is wanted, oldest first. */
    async list(wanted: Wanted, sight: Sight, limit = 200): Promise<Case[]> {
      const query = { $and: [whereWanted(wanted), whereSeen(sight)] }
      const found = await cases.collection
        .find(query as never)
        .sort({ openedAt: 1, _id: 1 })
        .limit(limit)
        .toArray()
      return found as unknown as Case[]
    },

    async count(wanted: Wanted, sight: Sight): Promise<number> {
      return cases.collection.countDocuments({ $and: [whereWanted(wanted), whereSeen(sight)] } as never)
    },

    /** Takes out of a case's outbox what the ledger or a job has taken over. */
    async handedOver(no: CaseNo, ids: readonly string[]): Promise<void> {
      await takeTogether({ no, ids })
    },
  }

  /** Whether this very entry is on file: it was saved before, and only the answer to that was lost. */
  async function hasEntry(no: CaseNo, entry: Entry | undefined): Promise<boolean> {
    if (!entry) return false
    const query = { _id: no as never, 'history.hash': entry.hash }
    return (await cases.collection.findOne(query, { projection: { _id: 1 } })) !== null
  }
}

/** Many cases at once. */
function openMany(cases: Collections['cases']) {
  return {
    /** Cases whose origin begins so, in a span of time, oldest first; the index of origins finds them. */
    async filedBy(
      prefix: string,
      { from, to, most }: { from: Date; to: Date; most: number },
    ): Promise<Case[]> {
      const ours = { $gte: prefix, $lt: `${prefix}\uffff` }
      const found = await cases.collection
        .find({ 'origin.key': ours, openedAt: { $gte: from, $lte: to } } as never)
        .sort({ openedAt: 1 })
        .limit(most)
        .toArray()
      return found as unknown as Case[]
    },

    /** Every case, for the audit and exports; nothing is held in memory. */
    async *all(): AsyncGenerator<Case> {
      for await (const file of cases.collection.find({}).sort({ _id: 1 })) yield file as unknown as Case
    },
  }
}

type Taken = { no: CaseNo; ids: readonly string[] }

const taking = ({ no, ids }: Taken) => ({
  updateOne: { filter: { _id: no }, update: { $pull: { owed: { id: { $in: ids } } } } },
})

/** In the order of the keys, which name one case each. */
async function readMany(
  cases: Collections['cases'],
  by: '_id' | 'origin.key',
  keys: readonly string[],
): Promise<(Case | null)[]> {
  const found = await cases.collection.find({ [by]: { $in: [...new Set(keys)] } } as never).toArray()
  const files = found as unknown as Case[]
  const known = new Map(files.map((file) => [by === '_id' ? file.no : file.origin.key, file]))
  return keys.map((key) => known.get(key) ?? null)
}

export const isDuplicate = (fault: unknown): boolean =>
  typeof fault === 'object' && fault !== null && 'code' in fault && fault.code === 11000
