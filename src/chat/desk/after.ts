/** Showing what came of a deed where nothing else on the screen would. */

import type { Case } from '../../rules/cases/case.ts'
import { receipts } from '../../words/chat/modals.ts'
import { deedInWords, stateInWords } from '../../words/labels.ts'
import { publishHome } from '../home.ts'
import { detailOf } from '../modals/look/show-case.ts'
import type { Desk } from './desk.ts'
import { bare } from './guard.ts'
import { channelOf, type Place } from './place.ts'
import { tell } from './tell.ts'
import type { Person } from './who.ts'

type Deed = { file: Case; again: boolean; person: Person; place: Place }

/** A card in a channel is kept up to date by what the case owes; the other places are brought up to date here. */
export async function showAfter(desk: Desk, deed: Deed): Promise<void> {
  try {
    const { file, person } = deed
    const { storage, clock } = desk.app
    await storage.ledger.acted({ no: file.no, unit: person.unit, at: clock() })
    await showAt(desk, deed)
  } catch (cause) {
    // The deed is done and kept: to say that something failed would be wrong.
    desk.app.events.chatFailed('showing what was done', bare(cause))
  }
}

async function showAt(desk: Desk, { file, again, person, place }: Deed): Promise<void> {
  switch (place.on) {
    case 'card':
      return again
        ? tell(desk, { user: person.chat, text: receipts.again(file.no), ...channelOf(place) })
        : undefined
    case 'note':
      return tell(desk, { user: person.chat, text: receiptOf(file, again), ...channelOf(place) })
    case 'home':
      return publishHome(desk, person)
    case 'view':
      await desk.web.views.update({ view_id: place.view, view: detailOf(desk, file, person) })
  }
}

function receiptOf(file: Case, again: boolean): string {
  if (again) return receipts.again(file.no)
  const last = file.history.at(-1)
  return receipts.deed(file.no, deedInWords(file.kind, last?.deed ?? ''), stateInWords(file.kind, file.state))
}
