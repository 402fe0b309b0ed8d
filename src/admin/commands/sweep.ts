/** zhixie sweep: finds what is owed and does it, now or as of another time. Harmless run twice. */

import type { Command } from 'commander'
import { help, sweepWords } from '../../words/admin/commands.ts'
import { readTime } from '../city-time.ts'
import { command } from '../command.ts'
import { type Desk, type Shape, tell } from '../desk.ts'
import { withApp } from '../engines/with-app.ts'

type Options = Shape & { at?: Date }

export function sweepCommand(desk: Desk): Command {
  return command('sweep', help.sweep)
    .option('--at <time>', help.at, readTime)
    .action(async (_: unknown, self: Command) => {
      const { at, ...shape }: Options = self.optsWithGlobals()
      const { sweep } = await import('../../../jobs/sweep.ts')
      const data = await withApp(desk, (app) => sweep(app), at)
      await tell(desk, shape, { data, words: sweepWords.done })
    })
}
