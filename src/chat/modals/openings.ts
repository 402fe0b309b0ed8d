/** Forms that open a new case, by their callback id. */

import type { ModalView } from '@slack/web-api'
import type { Desk } from '../desk/desk.ts'
import type { Person } from '../desk/who.ts'
import { newComplaint } from './complaint/new-complaint.ts'
import { newDispute } from './dispute/new-dispute.ts'
import type { Metadata } from './metadata.ts'
import { nameOwnerForm } from './plan/name-owner.ts'
import { newPlan } from './plan/new-plan.ts'
import type { Values } from './read-values.ts'
import type { Settled } from './sending/submission.ts'
import { newTransfer } from './transfer/new-transfer.ts'

/** `key` names the form as it was sent: sent twice it opens one case. */
export type Opened = { person: Person; values: Values; key: string; metadata: Metadata }

export type Opening = {
  id: string
  view(asked: { text: string; metadata: Metadata; desk: Desk; person: Person }): ModalView
  submit(desk: Desk, opened: Opened): Promise<Settled>
}

export const openings: ReadonlyMap<string, Opening> = new Map(
  [newComplaint, newDispute, newTransfer, newPlan, nameOwnerForm].map((opening) => [opening.id, opening]),
)
