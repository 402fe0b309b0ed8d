/** Once a day: identities and words of complaints that ended long enough ago are destroyed, each leaving a tombstone. */

import { erase } from '../../src/actions/complaint/endings/erase.ts'
import { perform } from '../../src/actions/perform.ts'
import type { App } from '../../src/app.ts'
import type { Case } from '../../src/rules/cases/case.ts'
import { type Kept, retentionClocks } from '../../src/rules/cases/complaint/complaint.ts'
import { surelyKeptSince } from '../../src/rules/cases/complaint/retention.ts'
import { policyOf } from '../../src/rules/cases/time/clocks.ts'
import type { Policy } from '../../src/rules/city.ts'
import { deadline } from '../../src/rules/deadlines.ts'
import { theBot } from '../../src/rules/sight/roles.ts'

export type Due = { no: string; what: Kept; policy: Pick<Policy, 'id' | 'basis'> }

/** In one day; what is left is found the next. */
const most = 2_000

/** Gives what was destroyed. Cut off in the middle and run again, it goes on where it was. */
export async function eraseDue(app: App): Promise<Due[]> {
  const due = await dueToErase(app)
  for (const one of due) await eraseOne(app, one)
  return due
}

/** What the policies no longer allow to be kept. */
export async function dueToErase(app: App): Promise<Due[]> {
  const found: Due[] = []
  for (const what of Object.keys(retentionClocks) as Kept[]) {
    const since = surelyKeptSince(what, app.clock(), app.city)
    for (const file of await app.storage.waiting.toErase(what, since, most)) {
      const policy = await overFor(app, file, what)
      if (policy) found.push({ no: file.no, what, policy })
    }
  }
  return found
}

/** null: it may be kept still, or an open case leans on it, or its author is yet to be asked how it went. A record that two complaints share is kept for the later of them. */
async function overFor(
  { city, clock, storage }: App,
  file: Case<'complaint'>,
  what: Kept,
): Promise<Policy | null> {
  const from = file.closedAt
  if (!from) return null
  const policy = policyOf({ name: retentionClocks[what], file, from, city })
  const span = { amount: policy.amount, unit: policy.unit }
  const now = clock()
  if (deadline({ from, span, calendar: city.calendar }).due >= now) return null
  const { identity, contested, checkBacks } = file.facts
  if (contested || checkBacks?.days.some((day) => new Date(day) > now)) return null
  if (await storage.waiting.isLeantOn(file)) return null
  if (what === 'words' || !identity) return policy
  return (await storage.waiting.stillNeeds(identity, { but: file.no, before: from })) ? null : policy
}

/** The record first: the file never says that something is gone which is still there. */
async function eraseOne({ office, storage, clock }: App, { no, what, policy }: Due): Promise<void> {
  const file = await storage.cases.get(no)
  if (file?.kind !== 'complaint') return
  const { identity, files = [] } = file.facts
  if (what === 'identity' && identity)
    await storage.identities.erase(identity, { at: clock(), policy: policy.id })
  if (what === 'words') {
    await storage.files.dropOf(
      no,
      files.flatMap(({ id, shown }) => (shown ? [id, shown] : [id])),
    )
  }
  const key = `erase:${no}:${what}`
  await perform(office, erase, { no, actor: theBot, input: { what, basis: policy.basis }, key })
}
