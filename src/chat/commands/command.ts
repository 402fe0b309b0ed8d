/** A sub-command of /zhixie. Help is made from these. */

import type { KnownBlock } from '@slack/web-api'
import type { Desk } from '../desk/desk.ts'
import type { Person } from '../desk/who.ts'

/** `rest`: what was typed behind the sub-command. */
export type Typed = { desk: Desk; person: Person; rest: string; trigger: string; channel: string }

/** What only the person who typed sees; `shown`: a form has been opened instead. */
export type Said = { text: string; blocks?: readonly KnownBlock[] }

export type Command = {
  names: readonly string[]
  usage: string
  help: string
  run(typed: Typed): Promise<Said | 'shown'>
}
