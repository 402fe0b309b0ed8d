/** zhixie plan import: every task of a plan becomes a case, once; or a newer version changes a plan that is followed. */

import type { Command } from 'commander'
import type { Imported } from '../../../actions/plan/import-plan.ts'
import type { Revised } from '../../../actions/plan/revise-plan.ts'
import type { Compared } from '../../../rules/cases/plan/compare-plans.ts'
import { help, planWords } from '../../../words/admin/commands.ts'
import { importWords } from '../../../words/cases/plan/import.ts'
import { command } from '../../command.ts'
import { type Desk, type Shape, tell } from '../../desk.ts'
import { withApp, withStorage } from '../../engines/with-app.ts'
import { CallError, WorkError } from '../../fault.ts'
import { personCalled } from '../../input/as-person.ts'
import type { PlanFile } from '../../input/read-plan.ts'

type Options = Shape & { replaces?: string; as?: string }

export function planImportCommand(desk: Desk): Command {
  return command('import', help.planImport)
    .argument('<file>', help.planImportFile)
    .option('--replaces <plan>', help.planReplaces)
    .option('--as <person>', help.as)
    .action((file: string, _: unknown, self: Command) => importFile(desk, file, self.optsWithGlobals()))
}

export function planCompareCommand(desk: Desk): Command {
  return command('compare', help.planCompare)
    .argument('<plan>', help.planId)
    .argument('<file>', help.planImportFile)
    .action((plan: string, file: string, _: unknown, self: Command) =>
      compareFile(desk, { plan, file, ...self.optsWithGlobals<Shape>() }),
    )
}

async function importFile(desk: Desk, file: string, { replaces, as, ...shape }: Options): Promise<void> {
  const plan = await readGiven(file)
  if (replaces) return revise(desk, { plan, replaces, as, ...shape })
  const { importPlan } = await import('../../../actions/plan/import-plan.ts')
  const { idOfPlan } = await import('../../../actions/plan/plan-id.ts')
  const data = await withApp(desk, async ({ office }) =>
    importPlan(office, plan, await idOfPlan(office.storage.plans, plan)),
  )
  await tell(desk, shape, { data, words: inWords })
}

async function readGiven(file: string): Promise<PlanFile> {
  const { readPlan } = await import('../../input/read-plan.ts')
  const plan = await readPlan(file)
  if (plan.tasks.length === 0)
    throw new WorkError(
      `No task was found in ${file}; look at "zhixie plan parse ${file}" and correct the file.`,
    )
  if (plan.title === '')
    throw new WorkError(`${file} shows no title, by which a plan is known; write it on the first line.`)
  return plan
}

type Revising = Shape & { plan: PlanFile; replaces: string; as: string | undefined }

async function revise(desk: Desk, { plan, replaces, as, ...shape }: Revising): Promise<void> {
  if (!as)
    throw new CallError("A newer version is taken over in somebody's name; add --as with a coordinator.")
  const { revisePlan } = await import('../../../actions/plan/revise-plan.ts')
  const { isRefused } = await import('../../../rules/refusal.ts')
  const data = await withApp(desk, async ({ office, storage }) => {
    await known(storage, replaces)
    const actor = await personCalled(as, storage)
    const reason = importWords.reason(plan.title, plan.issued)
    const done = await revisePlan(office, { plan: replaces, draft: plan, actor, reason })
    if (isRefused(done))
      throw new WorkError(`${actor.name} may not change the plan; name a coordinator after --as.`)
    return done
  })
  await tell(desk, shape, { data, words: revisedInWords(plan.title) })
}

async function compareFile(
  desk: Desk,
  { plan, file, ...shape }: Shape & { plan: string; file: string },
): Promise<void> {
  const draft = await readGiven(file)
  const { compareWithPlan } = await import('../../../actions/plan/revise-plan.ts')
  const data = await withStorage(desk, async ({ storage }) => {
    await known(storage, plan)
    return recordOf(await compareWithPlan({ storage }, plan, draft))
  })
  await tell(desk, shape, { data, words: comparedInWords })
}

async function known(
  { plans }: { plans: { get(id: string): Promise<unknown>; all(): Promise<{ id: string }[]> } },
  id: string,
): Promise<void> {
  if (await plans.get(id)) return
  const ids = (await plans.all()).map((plan) => plan.id).join(', ')
  throw new CallError(`There is no plan ${id}; the plans are: ${ids || 'none yet'}.`)
}

const recordOf = ({ same, changed, added, dropped }: Compared) => ({
  same: same.length,
  changed: changed.map(({ task, what, draft }) => ({ no: task.no, what, text: draft.text })),
  added: added.map(({ draft }) => ({ no: draft.no, text: draft.text })),
  dropped: dropped.map(({ no, facts }) => ({ no, text: facts.text })),
})

const mostText = 40

function comparedInWords({ same, changed, added, dropped }: ReturnType<typeof recordOf>): string {
  return [
    importWords.compare(added.length, changed.length, dropped.length, same),
    ...changed.map(({ no, what }) =>
      importWords.changed(no, what.map((one) => importWords.changes[one]).join('、')),
    ),
    ...added.map(({ text }) => importWords.added(text.slice(0, mostText))),
    ...dropped.map(({ no, text }) => importWords.dropped(no, text.slice(0, mostText))),
  ].join('\n')
}

const revisedInWords =
  (title: string) =>
  ({ changed, added, dropped, unresolved }: Revised): string =>
    [
      importWords.revised(title, changed.length, added.length, dropped.length),
      ...(unresolved.length > 0 ? [planWords.unresolved(unresolved.join('、'))] : []),
    ].join('\n')

function inWords({ plan, added, tasks, unresolved }: Imported): string {
  const open = unresolved.length > 0 ? [planWords.unresolved(unresolved.join('、'))] : []
  return [planWords.imported(plan, added, tasks), ...open].join('\n')
}
