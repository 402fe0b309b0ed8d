/** Buttons that move no case: they look something up, turn a page, or open a form for a new case. */

import type { RespondFn } from '@slack/bolt'
import { transferWords } from '../../words/cases/transfers/forms.ts'
import { refusalInWords } from '../../words/refusals.ts'
import { planPage } from '../commands/plan/plan.ts'
import { type Desk, nameOf } from '../desk/desk.ts'
import { mayRaiseDisputes } from '../desk/party.ts'
import type { Person } from '../desk/who.ts'
import { newComplaint } from '../modals/complaint/new-complaint.ts'
import { newDispute } from '../modals/dispute/new-dispute.ts'
import { detailFor, whyFor } from '../modals/look/show-case.ts'
import type { Opening } from '../modals/openings.ts'
import { nameOwnerForm } from '../modals/plan/name-owner.ts'
import { answer, openView, show } from '../modals/show.ts'
import { newTransfer } from '../modals/transfer/new-transfer.ts'
import { confirmPlan, confirmRevision } from './confirm-plan.ts'
import { sendDraft, showPapers } from './papers.ts'
import type { Press } from './pressed.ts'

/** `respond`: changes the message that was pressed, where there is one. */
export type Other = { press: Press; person: Person; respond: RespondFn | undefined }

export const otherButtons: Readonly<Record<string, (desk: Desk, other: Other) => Promise<void>>> = {
  detail: (desk, { press, person }) => show(desk, press, detailFor(desk, { no: press.value, person })),
  why: (desk, { press, person }) => show(desk, press, whyFor(desk, { no: press.value, person })),
  newComplaint: (desk, other) => openFilled(desk, newComplaint, other),
  newDispute: async (desk, other) => {
    if (mayRaiseDisputes(other.person)) return openFilled(desk, newDispute, other)
    await answer(desk, other.press, refusalInWords({ refused: 'unknown-person' }, { nameOf: nameOf(desk) }))
  },
  newTransfer: async (desk, other) => {
    if (mayRaiseDisputes(other.person)) return openFilled(desk, newTransfer, other)
    await answer(desk, other.press, transferWords.notForYou)
  },
  papers: (desk, other) => showPapers(desk, other),
  paperDraft: (desk, other) => sendDraft(desk, other),
  importPlan: (desk, other) => confirmPlan(desk, other),
  revisePlan: (desk, other) => confirmRevision(desk, other),
  nameOwner: (desk, other) => openFilled(desk, nameOwnerForm, other),
  async planPage(desk, { press, person, respond }) {
    const [page, filter = 'all'] = press.value.split(' ')
    const { text, blocks = [] } = await planPage(desk, person, { page: Number(page), filter })
    await respond?.({ text, blocks: [...blocks], replace_original: true })
  },
}

async function openFilled(desk: Desk, opening: Opening, { press, person }: Other): Promise<void> {
  const view = opening.view({ text: press.value, metadata: { place: press.place }, desk, person })
  await openView(desk, press, view)
}
