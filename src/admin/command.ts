/** How every command is made: with --json, and with mistakes in the call told as one sentence. */

import { Command } from 'commander'
import { help } from '../words/admin/commands.ts'

export function command(name: string, description: string): Command {
  return new Command(name).description(description).option('--json', help.json)
}

/** A word with commands below it, such as `plan parse`. */
export function group(name: string, description: string, commands: readonly Command[]): Command {
  const parent = new Command(name).description(description)
  for (const child of commands) parent.addCommand(child)
  return parent
}
