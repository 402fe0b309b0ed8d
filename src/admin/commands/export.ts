/** zhixie export: cases, the ledger of tasks, or the promise ledger, as a spreadsheet or as csv. */

import { Argument, type Command, Option } from 'commander'
import type { Sheet } from '../../documents/sheets/write-sheet.ts'
import { help } from '../../words/admin/commands.ts'
import { exportWords } from '../../words/admin/exports.ts'
import { command } from '../command.ts'
import { type Desk, type Shape, tell } from '../desk.ts'
import { type Archive, withStorage } from '../engines/with-app.ts'
import { unitCalled } from '../input/unit-called.ts'
import { writeOut } from './papers/write-out.ts'

type Options = Shape & { format: 'xlsx' | 'csv'; out: string; unit?: string }
type Filter = { unit?: string }
type Made = { content: Buffer; rows: number }
type Make = <Row>(sheet: Sheet<Row>) => Promise<Made>

const tables = { cases, tasks, promises } as const
type What = keyof typeof tables

export function exportCommand(desk: Desk): Command {
  return command('export', help.export)
    .addArgument(new Argument('<what>', help.exportWhat).choices(Object.keys(tables)))
    .addOption(new Option('--format <format>', help.exportFormat).choices(['xlsx', 'csv']).default('xlsx'))
    .requiredOption('--out <path>', help.exportOut)
    .option('--unit <unit>', help.exportUnit)
    .action((what: What, _: unknown, self: Command) => write(desk, what, self.optsWithGlobals<Options>()))
}

async function write(desk: Desk, what: What, { format, out, unit, json }: Options): Promise<void> {
  const { csvOf, xlsxOf } = await import('../../documents/sheets/write-sheet.ts')
  const make: Make = async (sheet) => ({
    content: format === 'csv' ? csvOf(sheet) : await xlsxOf(sheet),
    rows: sheet.rows.length,
  })
  const { content, rows } = await withStorage(desk, (archive) =>
    tables[what](archive, unit ? { unit: unitCalled(unit, archive.city).id } : {}, make),
  )
  await writeOut(out, content)
  const words = () => exportWords.written(exportWords.names[what], rows, out)
  await tell(desk, { ...(json && { json }) }, { data: { what, rows, out }, words })
}

async function cases({ storage, city, now }: Archive, { unit }: Filter, make: Make): Promise<Made> {
  const { caseView } = await import('../../storage/reads/case-view.ts')
  const { caseSheet } = await import('../../documents/sheets/case-sheet.ts')
  const views = []
  for await (const file of storage.cases.all()) {
    // What is confined to named people goes into no table.
    if (!file.confined && (!unit || file.involved.includes(unit))) views.push(caseView(file, now(), city))
  }
  return make(caseSheet(views))
}

async function tasks({ storage, city, now }: Archive, { unit }: Filter, make: Make): Promise<Made> {
  const { toDay } = await import('../../rules/deadlines.ts')
  const { everything } = await import('../../rules/sight/visibility.ts')
  const { shareRows, taskSheet } = await import('../../documents/sheets/task-sheet.ts')
  const found = await storage.tasks.whole(everything)
  return make(taskSheet(shareRows(found, { city, on: toDay(now()), unit })))
}

async function promises({ storage, city }: Archive, { unit }: Filter, make: Make): Promise<Made> {
  const { promiseSheet } = await import('../../documents/sheets/promise-sheet.ts')
  const records = []
  for await (const record of storage.ledger.all()) {
    const { to } = record.what
    // No official sees who asked for a new code, nor who is written to.
    if ('complainant' in to) continue
    if (!unit || ('unit' in to && to.unit === unit)) records.push(record)
  }
  return make(promiseSheet(records, city))
}
