/** zhixie start: the program itself, in the roles named. Runs until it is told to end. */

import { type Command, Option } from 'commander'
import type { RoleName } from '../../start/main.ts'
import { help } from '../../words/admin/commands.ts'
import { command } from '../command.ts'
import type { Desk } from '../desk.ts'

const roles: readonly RoleName[] = ['bot', 'web', 'worker', 'scheduler', 'all']

export function startCommand(_desk: Desk): Command {
  return command('start', help.start)
    .addOption(new Option('--role <role>', help.role).choices(roles).default('all'))
    .action(async ({ role }: { role: RoleName }) => {
      const { start } = await import('../../start/main.ts')
      await start({ role })
    })
}
