/** Moves what a case owes into the ledger and the queue, each once, and takes it out of the case's outbox. */

import type { Case } from '../rules/cases/case.ts'
import { cardId, type Owed } from '../rules/cases/owed.ts'
import type { City } from '../rules/city.ts'
import { nextOpen } from '../rules/office-hours.ts'
import type { PromiseRecord, Said } from '../storage/ledger.ts'
import type { Storage } from '../storage/storage.ts'
import { bundled } from './bundle.ts'
import { type Mirrors, withMirrors } from './mirrors.ts'
import type { Job, Queues } from './queues.ts'

type Outbox = Pick<Case, 'no' | 'version' | 'owed'> & Partial<Case>

/** Never throws: what could not be handed over stays owed. */
export type Relay = { handOver(file: Outbox): Promise<void> }

type Parts = {
  storage: Storage
  queues: Queues
  city: City
  clock: () => Date
  mirrors: Mirrors
  troubled: (cause: unknown) => void
}

/**
 * Crash anywhere: an entry stays in the outbox until the ledger holds it, and the ledger takes an id once.
 * Jobs stay in the outbox until the deed they ask for has been done, which takes them out in its own write.
 */
export function openRelay({ storage, queues, city, clock, mirrors, troubled }: Parts): Relay {
  return {
    async handOver(file) {
      // The deed is saved already: whoever did it must not be told that it failed. The sweep finds what is left.
      try {
        await wakeWorkers(file, await enter(file))
      } catch (cause) {
        troubled(cause)
      }
    },
  }

  async function enter(file: Outbox): Promise<PromiseRecord[]> {
    const { no, version, owed } = file
    const said = owed.filter(isSaid)
    const made = said.map((owing) => recordOf({ no, version }, owing, city, clock()))
    const own = await bundled(made, { ledger: storage.ledger, city, file })
    const records = withMirrors(own, mirrors)
    if (records.length === 0) return []
    await storage.ledger.enter(records)
    const ids = said.map((owing) => owing.id)
    await storage.cases.handedOver(no, ids)
    return records
  }

  async function wakeWorkers({ no, owed }: Outbox, records: readonly PromiseRecord[]): Promise<void> {
    const jobs = owed.flatMap((owing) =>
      owing.is === 'job' ? [{ name: owing.job, data: { no, owed: owing.id }, id: owing.id }] : [],
    )
    const now = records.filter((record) => record.state === 'owed' && record.due <= clock())
    await queues.add('cases', jobs)
    await queues.add('deliver', now.map(deliveryOf))
  }
}

const isSaid = (owing: Owed): owing is Said => owing.is !== 'job'

/** The version in the id lets a card be asked for anew while a worker is still at the version before. */
export const deliveryOf = ({ id, wanted }: Pick<PromiseRecord, 'id' | 'wanted'>): Job<'deliver'> => ({
  name: 'deliver',
  data: { promise: id },
  id: `${id}~${wanted}`,
})

type About = { no: string | null; version: number }

/** Answers go out at once; what nobody has asked for waits for office hours. */
export function recordOf({ no, version }: About, what: Said, city: City, now: Date): PromiseRecord {
  const waits = what.is === 'notice' && what.when === 'window'
  const from = what.is === 'notice' && what.notBefore ? new Date(what.notBefore) : now
  const due = waits ? nextOpen({ at: from, hours: city.officeHours, calendar: city.calendar }) : from
  const id = what.is === 'card' ? cardId(no ?? '', what) : what.id
  const blank = {
    state: 'owed',
    tries: 0,
    busyUntil: null,
    doubtful: false,
    posted: [],
    shown: -1,
    settledAt: null,
  } as const
  return { ...blank, posted: [], id, no, what, due, nextTry: due, wanted: version, madeAt: now }
}
