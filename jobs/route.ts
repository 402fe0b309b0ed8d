/** Finds the unit for a complaint that has come in or come back, and says so in the case. */

import { type Routed, route } from '../src/actions/complaint/route.ts'
import { perform } from '../src/actions/perform.ts'
import type { App } from '../src/app.ts'
import type { Case } from '../src/rules/cases/case.ts'
import { toDay } from '../src/rules/deadlines.ts'
import { isRefused } from '../src/rules/refusal.ts'
import { theBot } from '../src/rules/sight/roles.ts'
import { reasonInWords } from '../src/words/routing.ts'

/** `owed`: the entry of the outbox that asked for it; done with it, the entry is gone. */
export async function routeCase(app: App, { no, owed }: { no: string; owed: string }): Promise<void> {
  const file = await app.storage.cases.get(no)
  if (file?.kind !== 'complaint') return
  const answer = await perform(app.office, route, {
    no,
    actor: theBot,
    input: understand(app, file),
    key: owed,
    fulfils: owed,
  })
  if (isRefused(answer) && answer.refused === 'busy')
    throw new Error(`Case ${no} is being changed too often to be routed; it will be tried again.`)
  // Refused for good: somebody assigned it meanwhile. Then nothing is owed any more.
  if (isRefused(answer) || answer.again) await app.storage.cases.handedOver(no, [owed])
  else app.events.routed(no, answer.done.state === 'dispatched')
}

function understand(app: App, file: Case<'complaint'>): Routed {
  const { text, about } = file.facts
  const decision = app.router(about ? `${text}\n被投诉单位：${about}` : text, toDay(file.openedAt))
  const nameOf = (unit: string) => app.city.units.get(unit)?.name ?? unit
  return {
    unit: decision.unit,
    sure: decision.decision === 'dispatch',
    accused: decision.accused ? [decision.accused] : [],
    understood: {
      kind: decision.kind,
      domain: decision.domain,
      matter: decision.matter,
      department: decision.department,
      district: decision.district,
      urgency: decision.urgency,
      confidence: decision.confidence,
      reasons: decision.reasons.map((reason) => ({
        because: reason.because,
        what: reasonInWords(reason, { nameOf }),
      })),
      alternatives: decision.alternatives.map((choice) => choice.unit),
    },
  }
}
