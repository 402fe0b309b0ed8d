/** zhixie seed: the city's people and plans into the database. Run as often as you like. */

import type { Command } from 'commander'
import { help, seedWords } from '../../words/admin/commands.ts'
import { command } from '../command.ts'
import { type Desk, tell } from '../desk.ts'
import { withApp } from '../engines/with-app.ts'

export function seedCommand(desk: Desk): Command {
  return command('seed', help.seed).action(async (_: unknown, self: Command) => {
    const { seedCity } = await import('../../actions/seed-city.ts')
    const data = await withApp(desk, ({ office }) => seedCity(office))
    const words = () =>
      [seedWords.people(data.people.added, data.people.changed), seedWords.tasks(data.tasks)].join('\n')
    await tell(desk, self.optsWithGlobals(), { data, words })
  })
}
