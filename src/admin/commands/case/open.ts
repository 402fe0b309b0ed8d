/** zhixie case open: a complaint from a file, filed and routed. The same draft twice is one case. */

import { setTimeout as wait } from 'node:timers/promises'
import type { Command } from 'commander'
import type { App } from '../../../app.ts'
import type { Case } from '../../../rules/cases/case.ts'
import { caseWords, help } from '../../../words/admin/commands.ts'
import { command } from '../../command.ts'
import { type Desk, type Shape, tell } from '../../desk.ts'
import { withApp } from '../../engines/with-app.ts'
import type { readDraft } from '../../input/read-draft.ts'

export function caseOpenCommand(desk: Desk): Command {
  return command('open', help.caseOpen)
    .requiredOption('--file <path>', help.draft)
    .action((_: unknown, self: Command) => openFile(desk, self.optsWithGlobals()))
}

async function openFile(desk: Desk, { file, json }: Shape & { file: string }): Promise<void> {
  const { readDraft } = await import('../../input/read-draft.ts')
  const { caseView } = await import('../../../storage/reads/case-view.ts')
  const { caseRecord } = await import('../../case-record.ts')
  const { caseText } = await import('../../case-text.ts')
  const draft = await readDraft(file)
  const { view, isNew } = await withApp(desk, async (app) => {
    const opened = await fileComplaint(app, draft)
    const routed = await untilRouted(app, opened.file)
    return { view: caseView(routed, app.clock(), app.city), isNew: opened.isNew }
  })
  const words = () => [...(isNew ? [] : [caseWords.already]), caseText(view)].join('\n')
  await tell(desk, { ...(json && { json }) }, { data: caseRecord(view), words })
}

async function fileComplaint({ office }: App, { draft, key }: Awaited<ReturnType<typeof readDraft>>) {
  const { complaintFrom } = await import('../../../actions/complaint/filing/draft.ts')
  const { openComplaint } = await import('../../../actions/complaint/filing/open-complaint.ts')
  return openComplaint(office, complaintFrom(draft, { key, door: 'cli' }))
}

const pollMs = 100
const mostPolls = 50

/** A worker that runs routes it within five seconds; where none does, it is routed here. */
async function untilRouted(app: App, file: Case): Promise<Case> {
  const again = async () => (await app.storage.cases.get(file.no)) ?? file
  const polls = (await app.queues.attended()) ? mostPolls : 0
  for (let poll = 0; poll < polls; poll += 1) {
    const found = await again()
    if (found.state !== 'received') return found
    await wait(pollMs)
  }
  await doOwed(app, file.no, 'open-parts')
  await doOwed(app, file.no, 'route')
  return again()
}

/** What the case owes first: the parts of a letter have numbers before the first of them is routed. */
async function doOwed(app: App, no: string, job: 'open-parts' | 'route'): Promise<void> {
  const found = await app.storage.cases.get(no)
  const owed = found?.owed.find((owing) => owing.is === 'job' && owing.job === job)
  if (!owed) return
  const { doBetweenCases } = await import('../../../../jobs/between-cases.ts')
  const { routeCase } = await import('../../../../jobs/route.ts')
  await (job === 'route' ? routeCase : doBetweenCases)(app, { no, owed: owed.id })
}
