/** zhixie retention: what the policies no longer allow to be kept is destroyed; --dry-run only names it. */

import type { Command } from 'commander'
import { help, retentionWords } from '../../../words/admin/commands.ts'
import { command } from '../../command.ts'
import { type Desk, type Shape, tell } from '../../desk.ts'
import { withApp } from '../../engines/with-app.ts'

export function retentionCommand(desk: Desk): Command {
  return command('retention', help.retention)
    .option('--dry-run', help.dryRun)
    .action((_: unknown, self: Command) => erase(desk, self.optsWithGlobals()))
}

async function erase(desk: Desk, { dryRun = false, ...shape }: Shape & { dryRun?: boolean }): Promise<void> {
  const data = await withApp(desk, async (app) => {
    const { dueToErase, eraseDue } = await import('../../../../jobs/chores/erase-due.ts')
    const due = await (dryRun ? dueToErase(app) : eraseDue(app))
    return { erased: !dryRun, due: due.map(({ no, what, policy }) => ({ no, what, policy: policy.id })) }
  })
  await tell(desk, shape, { data, words: ({ due, erased }) => retentionWords(due, erased) })
}
