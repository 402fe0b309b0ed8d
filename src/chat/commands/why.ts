/** 期限: how the running dates of a case were reckoned, day by day. */

import type { KnownBlock } from '@slack/web-api'
import { commandWords, showWords } from '../../words/chat/commands.ts'
import { refusalInWords } from '../../words/refusals.ts'
import { nameOf } from '../desk/desk.ts'
import { caseFor, whyOf } from '../modals/look/show-case.ts'
import type { Command } from './command.ts'

/** Slack's limit of blocks in a message. */
const mostBlocks = 50

export const why: Command = {
  ...commandWords.why,
  async run({ desk, person, rest }) {
    const no = rest.trim().toUpperCase()
    if (no === '') return { text: showWords.noNumber }
    const file = await caseFor(desk, { no, person })
    if (file)
      return {
        text: commandWords.why.help,
        blocks: whyOf(desk, file).blocks.slice(0, mostBlocks) as KnownBlock[],
      }
    return {
      text: refusalInWords({ refused: 'no-such-case', no: no.slice(0, 40) }, { nameOf: nameOf(desk) }),
    }
  },
}
