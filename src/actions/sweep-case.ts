/** What time itself makes of one case: steps of the ladder taken, clocks that run out by themselves acted on. */

import { countedBy } from '../rules/calendar.ts'
import type { CaseNo } from '../rules/cases/case.ts'
import { climb } from '../rules/cases/time/climb.ts'
import { lapsed, stepsOwed } from '../rules/cases/time/sweep.ts'
import { theBot } from '../rules/sight/roles.ts'
import { lapseDeeds } from './lapse-deeds.ts'
import type { Office } from './office.ts'
import { perform, withSteps } from './perform.ts'

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
    const asked = { no, actor: theBot, input: {} as never, key: `lapse:${over}:${file.version}` }
    await perform(office, lapseDeeds[`${file.kind}:${over}`] as never, asked)
    return { steps: 0, lapsed: over }
  }
  const city = countedBy(file.unit, office.city)
  const steps = stepsOwed(file, now, city)
  const after = withSteps(office, file, climb({ file, steps, now, city }))
  const saved = await office.storage.cases.save(after)
  if (saved) await office.handOver(saved)
  return { steps: saved ? steps.length : 0, lapsed: null }
}
