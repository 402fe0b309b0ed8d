/** What other channels hear beside the chat: group robots repeat the notices of a place, a webhook each step of a case. */

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
