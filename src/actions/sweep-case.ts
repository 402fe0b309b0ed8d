/** What time itself makes of one case: steps of the ladder taken, clocks that run out by themselves acted on. */

import type { Case, CaseNo } from '../rules/cases/case.ts'
import { tableOf } from '../rules/cases/moves.ts'
import { addressees } from '../rules/cases/remind.ts'
import { lapsed, nextWake, type Step, stepsOwed } from '../rules/cases/sweep.ts'
import { theBot } from '../rules/sight/roles.ts'
import { lapseDeeds } from './lapse-deeds.ts'
import type { Office } from './office.ts'
import { perform } from './perform.ts'

/** Harmless run twice or by several at once: one write marks a step as taken and owes its notices. */
export async function sweepCase(
  office: Office,
  no: CaseNo,
): Promise<{ steps: number; lapsed: string | null }> {
  const now = office.clock()
  const file = await office.storage.cases.get(no)
  if (!file?.wake || file.wake > now) return { steps: 0, lapsed: null }
  const over = lapsed(file, now)
  if (over) {
    const key = `lapse:${over}:${file.version}`
    await perform(office, lapseDeeds[`${file.kind}:${over}`] as never, {
      no,
      actor: theBot,
      input: {} as never,
      key,
    })
    return { steps: 0, lapsed: over }
  }
  const steps = stepsOwed(file, now, office.city)
  const climbed = climb(file, steps, office, now)
  const saved = await office.storage.cases.save(climbed)
  if (saved) await office.handOver(saved)
  return { steps: saved ? steps.length : 0, lapsed: null }
}

function climb(file: Case, steps: readonly Step[], { city }: Office, now: Date): Case {
  const version = file.version + 1
  const clocks = file.clocks.map((clock) => {
    const taken = steps
      .filter((step) => step.clock === clock.name && clock.status === 'running')
      .map((step) => step.id)
    return taken.length > 0 ? { ...clock, taken: [...clock.taken, ...taken] } : clock
  })
  const entries = steps.map((step, place) => ({
    seq: file.history.length + place,
    at: now,
    deed: 'remind',
    by: { kind: 'bot' } as const,
    from: file.state,
    to: file.state,
    unit: file.unit,
    note: {
      clock: step.clock,
      step: step.id,
      rung: step.rung.name,
      lamp: step.rung.lamp,
      due: dueOf(file, step),
      at: step.at.toISOString(),
    },
    prev: '',
    hash: '',
  }))
  const owes = steps.flatMap((step, place) => addressees(step, file, city).map((to) => ({ step, place, to })))
  const owed = owes.map(({ step, place, to }, index) => ({
    id: `${file.no}.${version}.${index}`,
    is: 'notice' as const,
    say: step.rung.confirm ? ('proposal' as const) : ('reminder' as const),
    to,
    with: { entry: String(file.history.length + place) },
    when: 'window' as const,
  }))
  const after = {
    ...file,
    version,
    clocks,
    history: [...file.history, ...entries],
    owed: [...file.owed, ...owed],
  } as Case
  return { ...after, wake: nextWake(after, city) } as Case
}

const dueOf = (file: Case, { clock }: Step): string =>
  file.clocks.findLast((other) => other.name === clock)?.due.toISOString() ?? ''

/** Every clock that ends by itself names a move that the table knows. */
export const lapseMoves = (kind: Case['kind']): string[] => Object.values(tableOf(kind).lapses)
