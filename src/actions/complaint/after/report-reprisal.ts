/** 报复: harm done for an earlier complaint is a complaint of its own, kept from everybody who had to do with that one. */

import type { Case } from '../../../rules/cases/case.ts'
import type { Office } from '../../office.ts'
import { openComplaint } from '../filing/open-complaint.ts'

/** Where a report of this kind is found; the same one again is the same case. */
const reprisalOrigin = (no: string, key: string): string => `reprisal:${no}:${key}`

/**
 * Accused are the bodies that were complained of and those that held the case: nobody knows which of them it was.
 * The code of the earlier one opens it, too, and is there before the case is.
 */
export async function reportReprisal(
  office: Office,
  { about, text, key }: { about: Case<'complaint'>; text: string; key: string },
): Promise<Case<'complaint'>> {
  const { storage, city, clock } = office
  const origin = { key: reprisalOrigin(about.no, key), door: 'form' } as const
  await storage.codes.share(about.origin.key, origin.key, clock())
  const overseers = [city.coordination, city.supervision, city.government]
  const held = about.history.map(({ unit }) => unit).filter((unit) => !overseers.includes(unit))
  const accused = [...new Set([...about.accused, ...held])]
  const { language } = about.facts
  const { file } = await openComplaint(office, {
    text,
    confidential: true,
    about: accused.map((unit) => city.units.get(unit)?.name ?? unit).join('、'),
    accused,
    follows: about.no,
    ...(about.facts.identity ? { sealed: about.facts.identity } : {}),
    ...(about.facts.notify ? { notify: true } : {}),
    ...(language ? { language } : {}),
    origin,
    by: { kind: 'complainant' },
  })
  return file
}
