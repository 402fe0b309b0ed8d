/** zhixie meeting agenda: open disputes, what is overdue and what comes again and again, as a Word file. */

import type { Command } from 'commander'
import { help } from '../../../words/admin/commands.ts'
import { agendaTags } from '../../../words/cases/papers/agenda.ts'
import { paperWords } from '../../../words/cases/papers/names.ts'
import { readTime } from '../../city-time.ts'
import { command } from '../../command.ts'
import { type Desk, type Shape, tell } from '../../desk.ts'
import { withStorage } from '../../engines/with-app.ts'
import { writeOut } from './write-out.ts'

type Options = Shape & { out: string; at?: Date }

export function agendaCommand(desk: Desk): Command {
  return command('agenda', help.agenda)
    .requiredOption('--out <path>', help.documentOut)
    .option('--at <time>', help.meetingAt, readTime)
    .action((_: unknown, self: Command) => write(desk, self.optsWithGlobals<Options>()))
}

async function write(desk: Desk, { out, at, json }: Options): Promise<void> {
  const { digest } = await import('../../../storage/reads/digest.ts')
  const { caseView } = await import('../../../storage/reads/case-view.ts')
  const { sightOfPlace } = await import('../../../rules/sight/visibility.ts')
  const { fillTemplate } = await import('../../../documents/fill-template.ts')
  const { paper, data } = await withStorage(desk, async ({ storage, city, config, now }) => {
    const sight = sightOfPlace(city.coordination, true, city.units)
    const found = await digest({ storage, city, sight, period: 'monthly', at: now() })
    const open = await storage.cases.list({ kind: 'dispute', open: true }, sight)
    // What is decided is only being handed over: there is nothing left for a meeting to decide.
    const disputes = open
      .filter(({ state }) => state !== 'decided')
      .map((file) => caseView(file, now(), city))
    const office = city.units.get(city.coordination)?.name ?? city.name
    const tags = agendaTags({ digest: found, disputes, at: at ?? null, office })
    const data = {
      out,
      disputes: disputes.map(({ no }) => no),
      overdue: found.overdue.shown.map(({ no }) => no),
      patterns: found.patterns.length,
      drift: found.drift.map(({ unit, lost }) => ({ unit, lost })),
    }
    return { paper: await fillTemplate(config.cityDir, 'agenda', tags), data }
  })
  await writeOut(out, paper)
  await tell(desk, { ...(json && { json }) }, { data, words: () => paperWords.made(paperWords.agenda, out) })
}
