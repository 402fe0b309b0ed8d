/** 期限: how the running dates of a case were reckoned, day by day. */

import { commandWords, showWords } from '../../words/chat/commands.ts'
import { refusalInWords } from '../../words/refusals.ts'
import { nameOf } from '../desk/desk.ts'
import { caseFor, whyOf } from '../modals/look/show-case.ts'
import type { Command } from './command.ts'

export const why: Command = {
  ...commandWords.why,
  async run({ desk, person, rest }) {
    const no = rest.trim().toUpperCase()
    if (no === '') return { text: showWords.noNumber }
    const file = await caseFor(desk, { no, person })
    if (file) return { text: commandWords.why.help, blocks: whyOf(desk, file).blocks as never }
    return {
      text: refusalInWords({ refused: 'no-such-case', no: no.slice(0, 40) }, { nameOf: nameOf(desk) }),
    }
  },
}
