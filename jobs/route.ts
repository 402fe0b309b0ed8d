/** Finds the unit for a complaint that has come in or come back, and says so in the case. */

import { type Routed, route } from '../src/actions/complaint/route.ts'
import { perform } from '../src/actions/perform.ts'
import type { App } from '../src/app.ts'
import type { Case, CaseNo } from '../src/rules/cases/case.ts'
import type { Day, UnitId } from '../src/rules/city.ts'
import { toDay } from '../src/rules/deadlines.ts'
import { likelyFrom, shareOf } from '../src/rules/likeness.ts'
import { isValid } from '../src/rules/policies.ts'
import { isRecused } from '../src/rules/recusal.ts'
import { isRefused } from '../src/rules/refusal.ts'
import { asFiled } from '../src/rules/routing/cues/as-filed.ts'
import type { Decision } from '../src/rules/routing/decision.ts'
import { underPrecedent } from '../src/rules/routing/under-precedent.ts'
import { stewardOf, theBot } from '../src/rules/sight/roles.ts'
import { sees, sightOfPlace } from '../src/rules/sight/visibility.ts'
import { reasonInWords } from '../src/words/routing/routing.ts'

/** `owed`: the entry of the outbox that asked for it; done with it, the entry is gone. */
export async function routeCase(app: App, { no, owed }: { no: string; owed: string }): Promise<void> {
  const file = await app.storage.cases.get(no)
  if (file?.kind !== 'complaint') return
  const understood = understand(app, file, await decide(app, file))
  const accused = [...file.accused, ...understood.accused]
  const input = { ...understood, like: await likeThis(app, file, stewardOf(accused, app.city)) }
  const asked = { no, actor: theBot, input, key: owed, fulfils: owed, file }
  const answer = await perform(app.office, route, asked)
  if (isRefused(answer) && answer.refused === 'busy') {
    throw new Error(`Case ${no} is being changed too often to be routed; it will be tried again.`)
  }
  // Refused for good: somebody assigned it meanwhile. Then nothing is owed any more.
  if (isRefused(answer) || answer.again) await app.storage.cases.handedOver(no, [owed])
  else app.events.routed(no, answer.done.state === 'dispatched')
}

/** The router's decision, under the rulings on its matter. */
async function decide(
  { router, city, storage }: App,
  { openedAt, facts }: Case<'complaint'>,
): Promise<Decision> {
  const on = toDay(openedAt)
  const decision = router(asFiled(facts), on)
  const name = city.matters.find(({ id }) => id === decision.matter)?.name
  const rules = name ? await storage.precedents.about(name) : []
  return underPrecedent({ decision, rules, city, on })
}

/** How long complaints about one event keep coming, in days, and how many are named. Rules of this product. */
const eventDays = 30
const mostNamed = 3

/** Earlier open complaints that may be about the same, likest first; those that the office may know of that is told. */
async function likeThis({ storage, city }: App, file: Case<'complaint'>, office: UnitId): Promise<CaseNo[]> {
  const sight = sightOfPlace(office, office === city.coordination, city.units)
  const sketch = file.facts.likeness?.sketch ?? []
  const since = new Date(file.openedAt.getTime() - eventDays * 24 * 3_600_000)
  const shared = await storage.alike.sharingBands(file, since)
  return shared
    .filter((other) => sees(sight, other))
    .map(({ no, facts }) => ({ no, share: shareOf(sketch, facts.likeness?.sketch ?? []) }))
    .filter(({ share }) => share >= likelyFrom)
    .sort((one, other) => other.share - one.share)
    .slice(0, mostNamed)
    .map(({ no }) => no)
}

/** The router's decision on a complaint, in the shape in which the case keeps it. */
export function understand(
  { router, city }: Pick<App, 'router' | 'city'>,
  file: Case<'complaint'>,
  decision: Decision = router(asFiled(file.facts), toDay(file.openedAt)),
): Routed {
  const on = toDay(file.openedAt)
  const { unit, kind, domain, department, district, urgency, confidence, recusal } = decision
  const nameOf = (id: UnitId) => city.units.get(id)?.name ?? id
  const reasons = decision.reasons.map((reason) => ({
    because: reason.because,
    what: reasonInWords(reason, { nameOf }),
  }))
  const matter = city.matters.find((entry) => entry.id === decision.matter)?.name ?? null
  const alternatives = choices(decision, city, on)
  return {
    unit,
    sure: decision.decision === 'dispatch',
    accused: decision.accused?.units ?? [],
    understood: {
      kind,
      domain,
      matter,
      department,
      district,
      urgency,
      confidence,
      recusal,
      reasons,
      alternatives,
    },
  }
}

/**
 * Every unit that a coordinator might choose, best first: the line's bureau in the district where the router itself
 * went down to the district. Where somebody is accused, or may be, it did not, and nobody here may.
 */
function choices({ unit, district, alternatives, accused }: Decision, city: App['city'], on: Day): UnitId[] {
  const toDistrict = district !== null && unit !== null && city.units.get(unit)?.level === 'district'
  const others = alternatives.map(({ unit: line }) =>
    toDistrict ? (bureauOf({ line, district, city, on }) ?? line) : line,
  )
  return [...new Set([...(unit ? [unit] : []), ...others])].filter(
    (id) => !isRecused(id, accused?.units ?? [], city.units),
  )
}

type Bureau = { line: UnitId; district: string; city: App['city']; on: Day }

const bureauOf = ({ line, district, city, on }: Bureau): UnitId | undefined =>
  [...city.units.values()].find(
    (one) => one.line === line && one.region === district && one.level === 'district' && isValid(one, on),
  )?.id
