/** zhixie plan evaluate: how far a plan is on a day, and the drafts of the report and of the list of laggards. */

import { join } from 'node:path'
import type { Command } from 'commander'
import { help } from '../../../words/admin/commands.ts'
import { evaluationLines } from '../../../words/cases/plan/evaluation.ts'
import { readTime } from '../../city-time.ts'
import { command } from '../../command.ts'
import { type Desk, type Shape, tell } from '../../desk.ts'
import { withStorage } from '../../engines/with-app.ts'
import { WorkError } from '../../fault.ts'
import { writeOut } from '../papers/write-out.ts'

type Options = Shape & { at?: Date; plan?: string; out?: string }

export function planEvaluateCommand(desk: Desk): Command {
  return command('evaluate', help.planEvaluate)
    .option('--plan <plan>', help.planId)
    .option('--at <time>', help.planEvaluateAt, readTime)
    .option('--out <folder>', help.planEvaluateOut)
    .action((_: unknown, self: Command) => run(desk, self.optsWithGlobals<Options>()))
}

async function run(desk: Desk, { at, plan: wanted, out, json }: Options): Promise<void> {
  const { evaluate } = await import('../../../rules/cases/plan/evaluation.ts')
  const { toDay } = await import('../../../rules/deadlines.ts')
  const { everything } = await import('../../../rules/sight/visibility.ts')
  const { makePlanPaper, planPapers } = await import('../../../documents/plan-papers.ts')
  const { plan, found, nameOf, papers } = await withStorage(desk, async ({ storage, city, config, now }) => {
    const plans = await storage.plans.all()
    const plan = wanted ? plans.find(({ id }) => id === wanted) : plans.at(-1)
    if (!plan)
      throw new WorkError(
        `There is no plan ${wanted ?? ''}; the plans are: ${plans.map(({ id }) => id).join(', ') || 'none yet'}.`,
      )
    const tasks = await storage.tasks.whole(everything, plan.id)
    const found = evaluate(tasks, toDay(at ?? now()))
    const asked = { plan, found, city, cityDir: config.cityDir, now: at ?? now() }
    const made = out ? await Promise.all(planPapers.map((name) => makePlanPaper({ name, ...asked }))) : []
    const nameOf = (unit: string) => city.units.get(unit)?.name ?? unit
    return {
      plan,
      found,
      nameOf,
      papers: made.map((content, place) => ({ name: planPapers[place], content })),
    }
  })
  for (const { name, content } of papers) await writeOut(join(out ?? '.', `${name}.docx`), content)
  const data = { plan: plan.id, ...found, files: papers.map(({ name }) => join(out ?? '.', `${name}.docx`)) }
  const words = () =>
    evaluationLines({ plan, found, nameOf })
      .map((line) => line.replaceAll('*', ''))
      .join('\n')
  await tell(desk, { ...(json && { json }) }, { data, words })
}
