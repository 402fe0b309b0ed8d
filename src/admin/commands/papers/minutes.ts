/** zhixie meeting minutes: the decisions that were entered item by item, as a Word file. */

import type { Command } from 'commander'
import { help } from '../../../words/admin/commands.ts'
import { minutesTags } from '../../../words/cases/papers/agenda.ts'
import { paperWords } from '../../../words/cases/papers/names.ts'
import { readTime } from '../../city-time.ts'
import { command } from '../../command.ts'
import { type Desk, type Shape, tell } from '../../desk.ts'
import { withStorage } from '../../engines/with-app.ts'
import { writeOut } from './write-out.ts'

type Options = Shape & { out: string; from: Date; to?: Date }

export function minutesCommand(desk: Desk): Command {
  return command('minutes', help.minutes)
    .requiredOption('--out <path>', help.documentOut)
    .requiredOption('--from <time>', help.minutesFrom, readTime)
    .option('--to <time>', help.minutesTo, readTime)
    .action((_: unknown, self: Command) => write(desk, self.optsWithGlobals<Options>()))
}

async function write(desk: Desk, { out, from, to, json }: Options): Promise<void> {
  const { caseView } = await import('../../../storage/reads/case-view.ts')
  const { sightOfPlace } = await import('../../../rules/sight/visibility.ts')
  const { fillTemplate } = await import('../../../documents/fill-template.ts')
  const { paper, data } = await withStorage(desk, async ({ storage, city, config, now }) => {
    const sight = sightOfPlace(city.coordination, true, city.units)
    const until = to ?? now()
    const decided = await storage.meetings.decided({ from, to: until, sight })
    const views = decided.map((file) => caseView(file, now(), city))
    const office = city.units.get(city.coordination)?.name ?? city.name
    const tags = minutesTags({ views, from, to: until, office })
    return {
      paper: await fillTemplate(config.cityDir, 'meeting-minutes', tags),
      data: { out, cases: views.map(({ no }) => no) },
    }
  })
  await writeOut(out, paper)
  await tell(desk, { ...(json && { json }) }, { data, words: () => paperWords.made(paperWords.minutes, out) })
}
