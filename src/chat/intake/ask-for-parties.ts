/** A dispute that does not say with whom: its author gets a button that opens the form with the text filled in. */

import type { KnownBlock } from '@slack/web-api'
import { intakeWords } from '../../words/chat/intake.ts'
import { section } from '../cards/blocks.ts'
import type { Desk } from '../desk/desk.ts'
import { tell } from '../desk/tell.ts'
import { plainText } from '../modals/fields.ts'
import { type Heard, keyOf } from './heard.ts'

/** Slack's limit for what a button carries. */
const mostCarried = 2_000

export async function askForParties(desk: Desk, heard: Heard): Promise<void> {
  const { user, channel, text } = heard
  const key = `asked:${keyOf(desk.bot.team, heard)}`
  if (!(await desk.app.storage.marks.first(key, desk.app.clock()))) return
  await tell(desk, { user, channel, text: intakeWords.missingParty, blocks: blocksFor(text) })
}

const blocksFor = (text: string): KnownBlock[] => [
  section(intakeWords.missingParty),
  {
    type: 'actions',
    elements: [
      {
        type: 'button',
        action_id: 'newDispute',
        style: 'primary',
        text: plainText(intakeWords.openDisputeForm),
        value: text.slice(0, mostCarried),
      },
    ],
  },
]
