/** One call of the command line: parsed, done, and its end turned into an exit code. */

import { CommanderError } from 'commander'
import type { Desk } from './desk.ts'
import { exitCodeOf, sentenceOf } from './fault.ts'
import { program } from './program.ts'

/** `words`: what stands after `zhixie`. 0: done; 1: the work failed; 2: the call was wrong. */
export async function runZhixie(words: readonly string[], given: Omit<Desk, 'fail'>): Promise<number> {
  let code = 0
  const desk: Desk = {
    ...given,
    fail: () => {
      code = 1
    },
  }
  try {
    await program(desk).parseAsync([...words], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return misread(error, desk)
    desk.note(sentenceOf(error, { debug: given.env.LOG_LEVEL === 'debug' }))
    return exitCodeOf(error)
  }
}

/** Help that was asked for ends well; everything else is a call that could not be read. */
function misread({ code, message }: CommanderError, desk: Desk): number {
  if (code === 'commander.helpDisplayed' || code === 'commander.version') return 0
  if (code === 'commander.help') desk.note('No command was given; see "zhixie --help".')
  else desk.note(`${oneSentence(message)}; see "zhixie --help".`)
  return 2
}

const oneSentence = (message: string): string =>
  message
    .replace(/^error: /, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[.;\s]+$/, '')
    .replace(/^./, (first) => first.toUpperCase())
