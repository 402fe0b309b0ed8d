/** Table of contents: which card is drawn how. */

import type { KnownBlock } from '@slack/web-api'
import type { CardName } from '../../rules/cases/owed.ts'
import type { UnitId } from '../../rules/city.ts'
import type { CaseView } from '../../storage/reads/case-view.ts'
import { complaintCard } from './complaint-card.ts'
import { extensionCard, reviewCard, triageCard } from './desk-cards.ts'
import { arbiterCard, disputeCard, partyCard } from './dispute-card.ts'
import { transferCard } from './transfer-card.ts'

/** `place`: the unit in whose channel it stands. */
export const cards: Record<CardName, (view: CaseView, place: UnitId) => KnownBlock[]> = {
  unit: complaintCard,
  triage: triageCard,
  extension: extensionCard,
  review: reviewCard,
  dispute: disputeCard,
  party: partyCard,
  arbiter: arbiterCard,
  transfer: transferCard,
}
