/** Table of contents: every sub-command, in the order in which help lists them. */

import { commandWords } from '../../words/chat/commands.ts'
import type { Command, Said, Typed } from './command.ts'
import { digestCommand } from './digest.ts'
import { complain, dispute, transfer } from './file.ts'
import { helpFrom } from './help-blocks.ts'
import { planCommand } from './plan/plan.ts'
import { rulings } from './rulings.ts'
import { show } from './show.ts'
import { todo } from './todo.ts'
import { why } from './why.ts'

const help: Command = { ...commandWords.help, run: async () => helpSaid() }

const commands: readonly Command[] = [
  complain,
  dispute,
  transfer,
  todo,
  show,
  why,
  rulings,
  planCommand,
  digestCommand,
  help,
]

export const helpSaid = () => helpFrom(commands)

/** What was typed behind /zhixie; the bare command and an unknown word show help. */
export function runCommand(typed: Omit<Typed, 'rest'> & { text: string }): Promise<Said | 'shown'> {
  const [word = '', ...rest] = typed.text.trim().split(/\s+/)
  const command = commands.find(({ names }) => names.includes(word.toLowerCase())) ?? help
  const { text: _text, ...asked } = typed
  const behind = rest.length === 0 ? '' : typed.text.trim().slice(word.length).trim()
  return command.run({ ...asked, rest: behind })
}
