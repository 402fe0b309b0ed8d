/** zhixie plan fill: an exported ledger that was filled in, read back; says what changed and what was refused. */

import type { Command } from 'commander'
import type { Entered } from '../../../actions/plan/enter-filled.ts'
import type { Read } from '../../../documents/sheets/fill-tasks.ts'
import { help } from '../../../words/admin/commands.ts'
import { fillWords } from '../../../words/cases/plan/sheet.ts'
import { refusalInWords } from '../../../words/refusals.ts'
import { command } from '../../command.ts'
import { type Desk, type Shape, tell } from '../../desk.ts'
import { withApp } from '../../engines/with-app.ts'
import { personCalled } from '../../input/as-person.ts'

type Options = Shape & { as: string }

export function planFillCommand(desk: Desk): Command {
  return command('fill', help.planFill)
    .argument('<file>', help.planFillFile)
    .requiredOption('--as <person>', help.as)
    .action((file: string, _: unknown, self: Command) =>
      fill(desk, { file, ...self.optsWithGlobals<Options>() }),
    )
}

async function fill(desk: Desk, { file, as, ...shape }: Options & { file: string }): Promise<void> {
  const { readBytes } = await import('../../input/read-input.ts')
  const { readSheet } = await import('../../../documents/sheets/read-sheet.ts')
  const { neededColumns } = await import('../../../documents/sheets/task-sheet.ts')
  const { readFilled } = await import('../../../documents/sheets/fill-tasks.ts')
  const { enterFilled } = await import('../../../actions/plan/enter-filled.ts')
  const { sightOf } = await import('../../../rules/sight/visibility.ts')
  const rows = await readSheet(await readBytes(file), neededColumns)
  const told = await withApp(desk, async ({ office, storage, city }) => {
    const actor = await personCalled(as, storage)
    const tasks = await storage.tasks.whole(sightOf(actor, city))
    const read = readFilled(rows, new Map(tasks.map((task) => [task.no, task])))
    const entered = await enterFilled(office, { rows: read.changed, actor })
    return { read, entered, nameOf: (unit: string) => city.units.get(unit)?.name ?? unit }
  })
  const { nameOf, ...done } = told
  await tell(desk, shape, { data: recordOf(done), words: () => inWords(done, nameOf) })
}

type Done = { read: Read; entered: readonly Entered[] }

const recordOf = ({ read, entered }: Done) => ({
  changed: entered.filter(({ refused }) => !refused).map(({ line, no, unit }) => ({ line, no, unit })),
  unchanged: read.unchanged,
  refused: [
    ...read.refused,
    ...entered.flatMap(({ line, no, refused }) => (refused ? [{ line, no, why: refused.refused }] : [])),
  ],
})

function inWords({ read, entered }: Done, nameOf: (unit: string) => string): string {
  const refused = entered.flatMap(({ line, no, refused: why }) =>
    why ? [fillWords.refused(line, no, refusalInWords(why, { nameOf }))] : [],
  )
  const done = entered.filter((one) => !one.refused)
  return [
    fillWords.summary(done.length, read.unchanged, read.refused.length + refused.length),
    ...read.refused.map(({ line, no, why }) => fillWords.refused(line, no, why)),
    ...refused,
    ...done.map(({ line, no, unit }) => fillWords.changed(line, no, nameOf(unit))),
  ].join('\n')
}
