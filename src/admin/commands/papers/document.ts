/** zhixie document: a paper of a case as a Word file, from the city's template, under its official number. */

import { Argument, type Command } from 'commander'
import { type PaperName, paperNames } from '../../../documents/paper-types.ts'
import type { Case } from '../../../rules/cases/case.ts'
import { help } from '../../../words/admin/commands.ts'
import { paperTitles, paperWords } from '../../../words/cases/papers/names.ts'
import { command } from '../../command.ts'
import { type Desk, type Shape, tell } from '../../desk.ts'
import { type Archive, withStorage } from '../../engines/with-app.ts'
import { WorkError } from '../../fault.ts'
import { writeOut } from './write-out.ts'

type Options = Shape & { out: string; draft?: boolean; void?: string }

export function documentCommand(desk: Desk): Command {
  return command('document', help.document)
    .addArgument(new Argument('<type>', help.documentType).choices(paperNames))
    .argument('<no>', help.no)
    .requiredOption('--out <path>', help.documentOut)
    .option('--draft', help.documentDraft)
    .option('--void <reason>', help.documentVoid)
    .action((name: PaperName, no: string, _: unknown, self: Command) =>
      write(desk, { name, no: no.toUpperCase(), ...self.optsWithGlobals<Options>() }),
    )
}

async function write(
  desk: Desk,
  { name, no, out, draft = false, void: reason, json }: Options & { name: PaperName; no: string },
): Promise<void> {
  const { makePaper } = await import('../../../documents/make-paper.ts')
  const { papersOf } = await import('../../../documents/paper-types.ts')
  const { everything, sees } = await import('../../../rules/sight/visibility.ts')
  const paper = await withStorage(desk, async ({ storage, city, config, now }) => {
    const file = await storage.cases.get(no)
    // What is confined to some people is not printed by whoever has the server either.
    if (!file || !sees(everything, file))
      throw new WorkError(`There is no case ${no}; look at "zhixie case list".`)
    const { numbers } = storage
    if (reason) await voidNumber(numbers, { name, file, reason })
    const made = await makePaper({ name, file, city, cityDir: config.cityDir, now: now(), numbers, draft })
    if (made) return made
    const there = papersOf(file).join(', ') || 'none yet'
    throw new WorkError(`Case ${no} has no ${name} in state ${file.state}; what it has: ${there}.`)
  })
  await writeOut(out, paper)
  const data = { type: name, no, out, bytes: paper.length }
  await tell(desk, { ...(json && { json }) }, { data, words: () => paperWords.made(paperTitles[name], out) })
}

type Voiding = { name: PaperName; file: Case; reason: string }

/** The number stays on the list as void; the paper that is written now takes the next one. */
async function voidNumber(
  numbers: Archive['storage']['numbers'],
  { name, file, reason }: Voiding,
): Promise<void> {
  const { keyOf, paperTypes, seriesFor } = await import('../../../documents/paper-types.ts')
  const series = seriesFor(paperTypes[name], file)
  const done = series && (await numbers.voidPaper({ series, key: keyOf(name, file), reason }))
  if (!done)
    throw new WorkError(`The ${name} of ${file.no} has no number yet; leave --void out to give it one.`)
}
