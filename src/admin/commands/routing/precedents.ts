/** zhixie precedent list: the rules that rulings have made, and which of them can no longer be relied on. */

import { type Command, Option } from 'commander'
import { help, precedentWords } from '../../../words/admin/commands.ts'
import { precedentStates } from '../../../words/cases/disputes/labels.ts'
import { command } from '../../command.ts'
import { type Desk, type Shape, tell } from '../../desk.ts'
import { withStorage } from '../../engines/with-app.ts'

type Options = Shape & { matter?: string; unit?: string; district?: string; status?: string }

export function precedentListCommand(desk: Desk): Command {
  return command('list', help.precedentList)
    .option('--matter <text>', help.precedentMatter)
    .option('--unit <unit>', help.unit)
    .option('--district <name>', help.precedentDistrict)
    .addOption(new Option('--status <status>', help.precedentStatus).choices(Object.keys(precedentStates)))
    .action((_: unknown, self: Command) => listPrecedents(desk, self.optsWithGlobals()))
}

async function listPrecedents(desk: Desk, options: Options): Promise<void> {
  const { flagged } = await import('../../../rules/routing/under-precedent.ts')
  const { toDay } = await import('../../../rules/deadlines.ts')
  const { everything } = await import('../../../rules/sight/visibility.ts')
  const { table } = await import('../../table.ts')
  const { rules, nameOf } = await withStorage(desk, async ({ storage, city, now }) => {
    const all = await storage.precedents.all(everything)
    const nameOf = (unit: string) => city.units.get(unit)?.name ?? unit
    const rules = flagged(all, { city, on: toDay(now()) }).filter((rule) =>
      isWanted({ ...rule, unitName: nameOf(rule.unit) }, options),
    )
    return { rules, nameOf }
  })
  const words = () =>
    rules.length === 0
      ? precedentWords.empty
      : table(
          precedentWords.headings,
          rules.map((rule) => [
            rule.no,
            rule.matter,
            rule.district ?? precedentWords.everywhere,
            nameOf(rule.unit),
            `${rule.from} – ${rule.until ?? ''}`,
            precedentWords.state(rule),
          ]),
        )
  await tell(desk, { ...(options.json && { json: true }) }, { data: { precedents: rules }, words })
}

type Listed = { matter: string; district: string | null; unit: string; unitName: string; status: string }

const isWanted = (rule: Listed, { matter, unit, district, status }: Options): boolean =>
  (!matter || rule.matter.includes(matter)) &&
  (!unit || rule.unit === unit || rule.unitName.includes(unit)) &&
  (!district || rule.district === district) &&
  (!status || rule.status === status)
