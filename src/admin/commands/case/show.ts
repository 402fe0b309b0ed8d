/** zhixie case show: one case with its timeline, its clocks and the accountable unit. */

import type { Command } from 'commander'
import { help } from '../../../words/admin/commands.ts'
import { command } from '../../command.ts'
import { type Desk, type Shape, tell } from '../../desk.ts'
import { withStorage } from '../../engines/with-app.ts'
import { WorkError } from '../../fault.ts'

export function caseShowCommand(desk: Desk): Command {
  return command('show', help.caseShow)
    .argument('<no>', help.no)
    .action((no: string, _: unknown, self: Command) => showCase(desk, no, self.optsWithGlobals()))
}

async function showCase(desk: Desk, no: string, shape: Shape): Promise<void> {
  const { caseView } = await import('../../../storage/reads/case-view.ts')
  const { caseRecord } = await import('../../case-record.ts')
  const { everything, sees } = await import('../../../rules/sight/visibility.ts')
  const { caseText } = await import('../../case-text.ts')
  const view = await withStorage(desk, async ({ storage, city, now }) => {
    const file = (await storage.cases.get(no)) ?? (await storage.cases.get(no.toUpperCase()))
    // What is confined to some people is not shown to whoever has the server either.
    return file && sees(everything, file) ? caseView(file, now(), city) : null
  })
  if (!view) throw new WorkError(`There is no case ${no}; look at "zhixie case list".`)
  await tell(desk, shape, { data: caseRecord(view), words: () => caseText(view) })
}
