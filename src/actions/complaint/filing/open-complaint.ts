/** 登记: a complaint comes in by message, form or command line; routing is owed with it. */

import type { By, Case, Origin } from '../../../rules/cases/case.ts'
import { toDay } from '../../../rules/deadlines.ts'
import { likenessOf } from '../../../rules/likeness.ts'
import { withPrincipals } from '../../../rules/recusal.ts'
import { asFiled } from '../../../rules/routing/cues/as-filed.ts'
import { stewardOf } from '../../../rules/sight/roles.ts'
import { strike } from '../../../rules/sight/strike.ts'
import type { Identity } from '../../../storage/secrets/identities.ts'
import type { Office } from '../../office.ts'
import { openCase } from '../../open-case.ts'

export type NewComplaint = {
  text: string
  confidential: boolean
  identity?: Identity
  /** What whoever files it says about the body complained of; the router reads it together with the text. */
  about?: string
  origin: Origin
  by: By
}

/** The identity is sealed and kept before the case that mentions it. The same origin twice is one case. */
export async function openComplaint(
  office: Office,
  draft: NewComplaint,
): Promise<{ file: Case<'complaint'>; isNew: boolean }> {
  const { storage, city, clock } = office
  const { text, confidential, identity, about, origin, by } = draft
  // Only where an identity would be sealed twice; otherwise opening finds the earlier one by itself.
  const before = identity ? await storage.cases.byOrigin(origin.key) : null
  if (before?.kind === 'complaint') return { file: before, isNew: false }
  const sealed = identity ? { identity: await storage.identities.keep(identity, clock()) } : {}
  const named = office.accusedIn(asFiled({ text, about }), toDay(clock()))
  const accused = withPrincipals(named, city.units)
  return openCase(office, {
    kind: 'complaint',
    state: 'received',
    unit: stewardOf(accused, city),
    accused,
    facts: {
      text,
      confidential,
      likeness: likenessOf(text),
      returns: [],
      progress: [],
      ...(confidential ? { struck: strike(text, Object.values(identity ?? {})) } : {}),
      ...(about ? { about } : {}),
      ...sealed,
    },
    origin,
    by,
    owes: [{ is: 'job', job: 'route', with: {} }],
  })
}
