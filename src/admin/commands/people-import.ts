/** zhixie people import: people added or changed; nobody is taken out. */

import type { Command } from 'commander'
import { help, seedWords } from '../../words/admin/commands.ts'
import { command } from '../command.ts'
import { type Desk, type Shape, tell } from '../desk.ts'
import { withStorage } from '../engines/with-app.ts'
import { CallError } from '../fault.ts'

export function peopleImportCommand(desk: Desk): Command {
  return command('import', help.peopleImport)
    .argument('<file>', help.peopleFile)
    .action((file: string, _: unknown, self: Command) => importPeople(desk, file, self.optsWithGlobals()))
}

async function importPeople(desk: Desk, file: string, shape: Shape): Promise<void> {
  const { PeopleFile } = await import('../../city/schemas/people.ts')
  const { checkPeople } = await import('../../city/checks/references.ts')
  const { readJsonInput } = await import('../input/read-json-input.ts')
  const people = await readJsonInput(file, PeopleFile)
  const data = await withStorage(desk, ({ storage, city }) => {
    const [fault] = checkPeople(people, new Set(city.units.keys()))
    if (fault) throw new CallError(`${file} is wrong at ${fault.path}: ${fault.expected}; correct it there.`)
    return storage.people.enter(people)
  })
  await tell(desk, shape, { data, words: ({ added, changed }) => seedWords.people(added, changed) })
}
