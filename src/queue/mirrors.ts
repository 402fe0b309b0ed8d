/** What other channels hear beside the chat: group robots repeat the notices of a place, a webhook each step of a case. */

import type { Case } from '../rules/cases/case.ts'
import type { PromiseRecord } from '../storage/ledger.ts'

/** A group robot, and the place whose notices it repeats: `coordination`, `supervision`, or the id of a unit. */
export type Robot = {
  place: string
  kind: 'wecom' | 'dingtalk' | 'feishu'
  url: string
  /** Where the robot asks for signatures (DingTalk, Feishu). */
  secret?: string | undefined
}

export type Mirrors = { robots: readonly Robot[]; webhook: boolean }

export const robotName = ({ kind, place }: Robot): string => `${kind}:${place}`

/** The records, and beside each notice of a place one for every robot there: promises of their own, kept or failed alone. */
export function withMirrors(records: readonly PromiseRecord[], { robots }: Mirrors): PromiseRecord[] {
  const repeated = records.flatMap((record) =>
    robots.filter((robot) => hears(robot, record)).map((robot) => mirrorOf(record, robotName(robot))),
  )
  return [...records, ...repeated]
}

/** Cards are for those who press on them; a robot only speaks. */
function hears({ place }: Robot, { what }: PromiseRecord): boolean {
  if (what.is !== 'notice' || what.say === 'paper') return false
  const { to } = what
  if ('desk' in to) return to.desk === place
  return 'unit' in to && 'office' in to && to.office === 'liaison' && to.unit === place
}

function mirrorOf(record: PromiseRecord, name: string): PromiseRecord {
  const id = `${record.id}~${name}`
  return { ...record, id, what: { ...record.what, id, to: { mirror: name } } as PromiseRecord['what'] }
}

/** One promise for each version of a case; what is confined is nobody else's business. */
export function stepFor(
  file: Pick<Case, 'no' | 'version' | 'confined'> & { history?: Case['history'] },
  { webhook }: Mirrors,
  now: Date,
): PromiseRecord[] {
  const entry = file.history?.at(-1)
  if (!webhook || file.confined || !entry) return []
  const id = `${file.no}.${entry.seq}.webhook`
  const what = {
    id,
    is: 'notice',
    say: 'moved',
    to: { mirror: 'webhook' },
    with: { entry: String(entry.seq) },
    when: 'now',
  } as const
  return [
    {
      ...{ id, no: file.no, what, due: now, nextTry: now, state: 'owed', tries: 0, busyUntil: null },
      ...{ doubtful: false, posted: [], shown: -1, settledAt: null, wanted: file.version, madeAt: now },
    },
  ]
}
