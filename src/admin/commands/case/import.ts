/** zhixie case import: hotline orders from a list, each filed once; a report by line. */

import type { Command } from 'commander'
import { help } from '../../../words/admin/commands.ts'
import { command } from '../../command.ts'
import { type Desk, type Shape, tell } from '../../desk.ts'
import { withApp } from '../../engines/with-app.ts'
import type { Order } from '../../input/read-orders.ts'

type Fared = { line: number; order: string } & (
  | { result: 'opened' | 'already'; no: string }
  | { result: 'refused'; why: string }
)

export function caseImportCommand(desk: Desk): Command {
  return command('import', help.caseImport)
    .argument('<file>', help.orders)
    .action((file: string, _: unknown, self: Command) => importOrders(desk, file, self.optsWithGlobals()))
}

async function importOrders(desk: Desk, file: string, shape: Shape): Promise<void> {
  const { readOrders } = await import('../../input/read-orders.ts')
  const { orderWords } = await import('../../../words/admin/orders.ts')
  const { table } = await import('../../table.ts')
  const orders = await readOrders(file)
  const lines = await withApp(desk, async (app) => {
    const fared: Fared[] = []
    for (const order of orders) {
      fared.push(await fileOrder(app, order))
      if (fared.length % 500 === 0) desk.note(`${fared.length} of ${orders.length} lines.`)
    }
    return fared
  })
  const count = (result: Fared['result']) => lines.filter((line) => line.result === result).length
  const [opened, already, refused] = [count('opened'), count('already'), count('refused')]
  if (refused > 0) desk.fail()
  const row = (line: Fared) => [
    String(line.line),
    line.order,
    orderWords[line.result],
    'no' in line ? line.no : line.why,
  ]
  const words = () =>
    `${table(orderWords.headings, lines.map(row))}\n${orderWords.sum(opened, already, refused)}`
  await tell(desk, shape, { data: { opened, already, refused, lines }, words })
}

type App = Parameters<Parameters<typeof withApp>[1]>[0]

async function fileOrder({ office }: App, order: Order): Promise<Fared> {
  const { complaintFrom } = await import('../../../actions/complaint/filing/draft.ts')
  const { openComplaint } = await import('../../../actions/complaint/filing/open-complaint.ts')
  const { orderWords } = await import('../../../words/admin/orders.ts')
  const { line, order: number } = order
  if ('faults' in order) {
    const why = order.faults.map((fault) => orderWords.faults[fault]).join('；')
    return { line, order: number, result: 'refused', why }
  }
  const origin = { key: `order:${number}`, door: 'list' } as const
  const { file, isNew } = await openComplaint(office, complaintFrom(order.draft, origin))
  return { line, order: number, result: isNew ? 'opened' : 'already', no: file.no }
}
