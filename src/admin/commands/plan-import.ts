/** zhixie plan import: every task of a plan becomes a case, once. */

import type { Command } from 'commander'
import type { Imported } from '../../actions/plan/import-plan.ts'
import { help, planWords } from '../../words/admin/commands.ts'
import { command } from '../command.ts'
import { type Desk, type Shape, tell } from '../desk.ts'
import { WorkError } from '../fault.ts'
import { withApp } from '../with-app.ts'

export function planImportCommand(desk: Desk): Command {
  return command('import', help.planImport)
    .argument('<file>', help.planImportFile)
    .action((file: string, _: unknown, self: Command) => importFile(desk, file, self.optsWithGlobals()))
}

async function importFile(desk: Desk, file: string, shape: Shape): Promise<void> {
  const { readPlan } = await import('../input/read-plan.ts')
  const plan = await readPlan(file)
  if (plan.tasks.length === 0)
    throw new WorkError(
      `No task was found in ${file}; look at "zhixie plan parse ${file}" and correct the file.`,
    )
  if (plan.title === '')
    throw new WorkError(`${file} shows no title, by which a plan is known; write it on the first line.`)

  const { importPlan } = await import('../../actions/plan/import-plan.ts')
  const { idOfPlan } = await import('../../actions/plan/plan-id.ts')
  const data = await withApp(desk, async ({ office }) =>
    importPlan(office, plan, await idOfPlan(office.storage.plans, plan)),
  )
  await tell(desk, shape, { data, words: inWords })
}

function inWords({ plan, added, tasks, unresolved }: Imported): string {
  const open = unresolved.length > 0 ? [planWords.unresolved(unresolved.join('、'))] : []
  return [planWords.imported(plan, added, tasks), ...open].join('\n')
}
