/** Units that hold open cases but have nobody to speak to. */

import type { City } from '../../rules/city.ts'
import type { Storage } from '../../storage/storage.ts'
import { doctorWords } from '../../words/admin/doctor.ts'
import { type Finding, ok, warn } from './finding.ts'

/** More are counted, not listed. */
const shownAtMost = 20

export async function checkUnits(storage: Storage, { units, coordination }: City): Promise<Finding[]> {
  const people = await storage.people.all()
  const spokenFor = new Set(
    people
      .filter(({ roles }) => roles.includes('liaison') || roles.includes('leader'))
      .map(({ unit }) => unit),
  )
  const holding = await storage.figures.holders()
  const silent = holding.filter((unit) => unit !== coordination && !spokenFor.has(unit))
  if (silent.length === 0) return [ok(doctorWords.people, doctorWords.allSpokenFor(holding.length))]
  const names = silent.slice(0, shownAtMost).map((unit) => units.get(unit)?.name ?? unit)
  return [warn(doctorWords.people, doctorWords.silent(silent.length, names), doctorWords.addLiaisons)]
}
