/** Steps of the ladder taken: each one line of the file, marked on its clock, and owing its notices. Pure. */

import type { City } from '../../city.ts'
import { withEntry } from '../advance.ts'
import type { Case, Json } from '../case.ts'
import { addressees, heardOf } from './remind.ts'
import { nextWake, type Step } from './sweep.ts'

type Climb = { file: Case; steps: readonly Step[]; now: Date; city: City }

/** The case after these steps; the version goes up even where none was left to take. */
export function climb({ file, steps, now, city }: Climb): Case {
  const risen = { ...file, version: file.version + 1, clocks: [...file.clocks], owed: [...file.owed] } as Case
  for (const step of steps) take(risen, step, { now, city })
  return { ...risen, wake: nextWake(risen, city) }
}

function take(file: Case, step: Step, { now, city }: Pick<Climb, 'now' | 'city'>): void {
  const { state, unit, version, no } = file
  const seq = file.history.length
  const by = { kind: 'bot' } as const
  file.history = withEntry(file, {
    seq,
    at: now,
    deed: 'remind',
    by,
    from: state,
    to: state,
    unit,
    note: noteOf(file, step),
  })
  file.clocks = file.clocks.map((clock) =>
    clock.name === step.clock && clock.status === 'running'
      ? { ...clock, taken: [...clock.taken, step.id] }
      : clock,
  )
  if (file.kind === 'plan-task') {
    file.owed.push({ id: `${no}.${version}.${file.owed.length}`, is: 'job', ...listJob(seq, step) })
    return
  }
  const say = step.rung.confirm ? 'proposal' : 'reminder'
  for (const to of addressees(step, file, city)) {
    const id = `${no}.${version}.${file.owed.length}`
    file.owed.push({ id, is: 'notice', say, to, with: { entry: String(seq) }, when: 'window' })
  }
}

/** Of a task many units may owe their part, and each of them a part of many tasks: a job bundles what each is told. */
const listJob = (entry: number, { rung }: Step) => ({
  job: 'list-tasks' as const,
  with: { entry: String(entry), offices: heardOf(rung).join() },
})

function noteOf({ clocks }: Case, { clock, id, rung, at }: Step): { [key: string]: Json } {
  const due = clocks.findLast((other) => other.name === clock)?.due.toISOString() ?? ''
  const confirm = rung.confirm ? { confirm: true } : {}
  const paper = rung.paper ? { paper: rung.paper } : {}
  return {
    clock,
    step: id,
    rung: rung.name,
    lamp: rung.lamp,
    due,
    at: at.toISOString(),
    ...confirm,
    ...paper,
  }
}
