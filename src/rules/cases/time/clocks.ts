/** Starting, pausing and stopping the clocks of a case. Each is its own: none changes another. */

import type { City, Policy, Span } from '../../city.ts'
import { deadline, endOfDay, toDay } from '../../deadlines.ts'
import { policyFor } from '../../policies.ts'
import type { Case, Clock } from '../case.ts'
import { categoryOf } from '../complaint/facts.ts'
import { commonLine } from '../disputes/common-superior.ts'

type Start = { name: string; file: Case; from: Date; city: City }

/** A clock under the policy in force on the day it starts, or on the date that the plan names. */
export function startClock({ name, file, from, city }: Start): Clock {
  const blank = { name, from, status: 'running' as const, pauses: [], extensions: [], taken: [] }
  const given = givenDate(name, file)
  if (given) {
    return {
      ...blank,
      policy: null,
      span: null,
      due: endOfDay(given),
      provisional: false,
      calendar: city.calendar.version,
    }
  }
  const policy = policyOf({ name, file, from, city })
  const span: Span = { amount: policy.amount, unit: policy.unit }
  return { ...blank, policy: policy.id, span, ...deadline({ from, span, calendar: city.calendar }) }
}

export function policyOf({ name, file, from, city }: Start): Policy {
  const category = categoryIn(file, city)
  return policyFor({
    policies: city.policies,
    kind: file.kind,
    clock: name,
    ...(category ? { category } : {}),
    door: file.origin.door,
    on: toDay(from),
  })
}

/** What narrows a policy: how a complaint is handled; how often a duty comes back; the line of business that all parties of a dispute belong to. */
function categoryIn(file: Case, city: Pick<City, 'units'>): string | undefined {
  if (file.kind === 'complaint') return categoryOf(file)
  if (file.kind === 'plan-task') return file.facts.recurring ?? undefined
  return file.kind === 'dispute' ? commonLine(file.facts.parties, city.units) : undefined
}

const givenDate = (name: string, file: Case) =>
  name === 'deadline' && file.kind === 'plan-task' ? file.facts.deadline : null

export function stopClock(clock: Clock, at: Date): Clock {
  if (clock.status === 'stopped') return clock
  return { ...clock, status: 'stopped', stoppedAt: at }
}

export function pauseClock(clock: Clock, at: Date): Clock {
  if (clock.status !== 'running') return clock
  return { ...clock, status: 'paused', pauses: [...clock.pauses, { from: at }] }
}

/** Goes on; the due date moves by the time the pause took, in the clock's own arithmetic. */
export function resumeClock(clock: Clock, at: Date, city: Pick<City, 'calendar'>): Clock {
  if (clock.status !== 'paused') return clock
  const pauses = clock.pauses.map((pause) => (pause.to ? pause : { ...pause, to: at }))
  return recount({ ...clock, status: 'running', pauses }, city)
}

/** A granted extension counts on from the old due date, and starts the ladder afresh. */
export function extendClock(
  clock: Clock,
  given: { span: Span; at: Date; basis: string },
  city: Pick<City, 'calendar'>,
): Clock {
  return recount({ ...clock, taken: [], since: given.at, extensions: [...clock.extensions, given] }, city)
}

/**
 * Another rule holds for it, from its start on: the time used up and the pauses stay. An extension stays only where
 * that rule knows one, for a limit of the law is lengthened by the law alone.
 */
export function underRule(
  clock: Clock,
  rule: Policy,
  { now, city }: { now: Date; city: Pick<City, 'calendar'> },
) {
  if (rule.id === clock.policy) return clock
  const span: Span = { amount: rule.amount, unit: rule.unit }
  const extensions = rule.extension ? clock.extensions : []
  return recount({ ...clock, policy: rule.id, span, extensions, taken: [], since: now }, city)
}

/** The due date again from all that it depends on; a date that was given stays. */
function recount(clock: Clock, { calendar }: Pick<City, 'calendar'>): Clock {
  if (!clock.span) return clock
  const { from, span, pauses } = clock
  return {
    ...clock,
    ...deadline({ from, span, pauses, extensions: clock.extensions.map((longer) => longer.span), calendar }),
  }
}

/** Counted under another calendar than the one that holds, by a new notice or because another unit has taken over. */
export const isStale = ({ status, span, calendar }: Clock, city: Pick<City, 'calendar'>): boolean =>
  status !== 'stopped' && span !== null && calendar !== city.calendar.version

/** A date that moves begins its ladder anew from now: nobody is late by what nobody could know. */
export function recountUnder(clock: Clock, now: Date, city: Pick<City, 'calendar'>): Clock {
  if (!isStale(clock, city)) return clock
  const counted = recount(clock, city)
  return counted.due.getTime() === clock.due.getTime() ? counted : { ...counted, taken: [], since: now }
}
