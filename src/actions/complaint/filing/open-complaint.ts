/** 登记: a complaint comes in by message, form or command line; routing is owed with it. */

import type { By, Case, CaseNo, Origin } from '../../../rules/cases/case.ts'
import type { ComplaintFacts } from '../../../rules/cases/complaint/facts.ts'
import type { UnitId } from '../../../rules/city.ts'
import { toDay } from '../../../rules/deadlines.ts'
import { likenessOf } from '../../../rules/likeness.ts'
import { withPrincipals } from '../../../rules/recusal.ts'
import { isRefused } from '../../../rules/refusal.ts'
import { asFiled } from '../../../rules/routing/cues/as-filed.ts'
import { stewardOf } from '../../../rules/sight/roles.ts'
import { strike } from '../../../rules/sight/strike.ts'
import type { Identity } from '../../../storage/secrets/identities.ts'
import type { Office } from '../../office.ts'
import { openCase } from '../../open-case.ts'
import { attached, type Sent, toBeChecked } from './attach.ts'

export type NewComplaint = {
  text: string
  confidential: boolean
  identity?: Identity
  /** What whoever files it says about the body complained of; the router reads it together with the text. */
  about?: string
  /** Known to be complained of, beside those that the text names. */
  accused?: readonly UnitId[]
  /** Sealed with an earlier complaint of the same author. */
  sealed?: string
  follows?: CaseNo
  /** It is one request of a letter, and not taken apart again. */
  partOf?: NonNullable<ComplaintFacts['partOf']>
  notify?: boolean
  language?: 'en'
  /** Kept already; the case mentions them, and owes that they are looked at. */
  files?: readonly Sent[]
  origin: Origin
  by: By
}

/** The identity is sealed and kept before the case that mentions it. The same origin twice is one case. */
export async function openComplaint(
  office: Office,
  draft: NewComplaint,
): Promise<{ file: Case<'complaint'>; isNew: boolean }> {
  const { storage, city, clock } = office
  const { text, confidential, identity, about, files = [], origin, by } = draft
  const { follows, notify, language, partOf } = draft
  // Only where an identity would be sealed twice; otherwise opening finds the earlier one by itself.
  const before = identity ? await storage.cases.byOrigin(origin.key) : null
  if (before?.kind === 'complaint') return { file: before, isNew: false }
  const sealed = draft.sealed
    ? { identity: draft.sealed }
    : identity
      ? { identity: await storage.identities.keep(identity, clock()) }
      : {}
  const on = toDay(clock())
  // Whoever says whom it is about writes of that body alone.
  const letter = partOf || about ? null : office.requestsIn(text, on)
  const [own = text, ...unopened] = letter?.texts ?? []
  const named = [...office.accusedIn(asFiled({ text, about }), on), ...(letter?.accused ?? [])]
  const accused = withPrincipals([...(draft.accused ?? []), ...named], city.units)
  // The doors take fewer than a complaint may have, so a new one never has too many.
  const kept = attached([], files, clock())
  const attachments = isRefused(kept) ? [] : kept
  return openCase(office, {
    kind: 'complaint',
    state: 'received',
    unit: stewardOf(accused, city),
    accused,
    facts: {
      text: own,
      confidential,
      likeness: likenessOf(own),
      returns: [],
      progress: [],
      ...(confidential ? { struck: await struckFor(office, draft, own) } : {}),
      ...(about ? { about } : {}),
      ...(about && confidential ? { struckAbout: await struckFor(office, draft, about) } : {}),
      ...(letter ? { whole: text, unopened } : {}),
      ...(partOf ? { partOf } : {}),
      ...sealed,
      ...(follows ? { follows } : {}),
      ...(notify ? { notify } : {}),
      ...(language ? { language } : {}),
      ...(attachments.length > 0 ? { files: attachments } : {}),
    },
    origin,
    by,
    owes: [
      { is: 'job', job: letter ? 'open-parts' : 'route', with: {} },
      ...(attachments.length > 0 ? [toBeChecked] : []),
    ],
  })
}

const struckFor = async (
  { storage }: Office,
  { sealed, identity = {} }: NewComplaint,
  text: string,
): Promise<string> =>
  sealed ? storage.identities.struckFrom(sealed, text) : strike(text, Object.values(identity))
