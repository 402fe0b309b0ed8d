/** zhixie plan owner: whom a name in a plan stands for that the city's data do not know. */

import type { Command } from 'commander'
import { help, planWords } from '../../../words/admin/commands.ts'
import { command } from '../../command.ts'
import { type Desk, type Shape, tell } from '../../desk.ts'
import { withApp } from '../../engines/with-app.ts'
import { WorkError } from '../../fault.ts'
import { personCalled } from '../../input/as-person.ts'
import { unitCalled } from '../../input/unit-called.ts'

type Options = Shape & { as: string }

export function planOwnerCommand(desk: Desk): Command {
  return command('owner', help.planOwner)
    .argument('<name>', help.planOwnerName)
    .argument('<units...>', help.planOwnerUnits)
    .requiredOption('--as <person>', help.as)
    .action((name: string, units: string[], _: unknown, self: Command) =>
      enter(desk, { name, units, ...self.optsWithGlobals<Options>() }),
    )
}

async function enter(
  desk: Desk,
  { name, units, as, ...shape }: Options & { name: string; units: readonly string[] },
): Promise<void> {
  const { nameOwner } = await import('../../../actions/plan/name-owners.ts')
  const { isRefused } = await import('../../../rules/refusal.ts')
  const data = await withApp(desk, async ({ office, city, storage }) => {
    const ids = units.map((unit) => unitCalled(unit, city).id)
    const actor = await personCalled(as, storage)
    const tasks = await nameOwner(office, { name, units: ids, actor })
    if (isRefused(tasks))
      throw new WorkError(`${actor.name} may not name owners; name a coordinator after --as.`)
    return { name, units: ids, tasks }
  })
  await tell(desk, shape, { data, words: ({ tasks }) => planWords.owner(name, tasks.length) })
}
