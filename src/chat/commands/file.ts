/** 投诉, 争议 and 移送: the forms, with what was typed behind the word filled in. */

import { transferWords } from '../../words/cases/transfers/forms.ts'
import { commandWords } from '../../words/chat/commands.ts'
import { refusalInWords } from '../../words/refusals.ts'
import { nameOf } from '../desk/desk.ts'
import { mayRaiseDisputes } from '../desk/party.ts'
import { newComplaint } from '../modals/complaint/new-complaint.ts'
import { newDispute } from '../modals/dispute/new-dispute.ts'
import type { Opening } from '../modals/openings.ts'
import { openView } from '../modals/show.ts'
import { newTransfer } from '../modals/transfer/new-transfer.ts'
import type { Command, Typed } from './command.ts'

export const complain: Command = {
  ...commandWords.complain,
  run: (typed) => opened(newComplaint, typed),
}

export const dispute: Command = {
  ...commandWords.dispute,
  async run(typed) {
    if (mayRaiseDisputes(typed.person)) return opened(newDispute, typed)
    return { text: refusalInWords({ refused: 'unknown-person' }, { nameOf: nameOf(typed.desk) }) }
  },
}

export const transfer: Command = {
  ...commandWords.transfer,
  async run(typed) {
    if (mayRaiseDisputes(typed.person)) return opened(newTransfer, typed)
    return { text: transferWords.notForYou }
  },
}

async function opened(opening: Opening, { desk, person, rest, trigger, channel }: Typed): Promise<'shown'> {
  const place = { on: 'note', channel } as const
  const view = opening.view({ text: rest, metadata: { place }, desk, person })
  await openView(desk, { user: person.chat, trigger, place }, view)
  return 'shown'
}
