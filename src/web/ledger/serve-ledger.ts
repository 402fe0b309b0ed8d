/** `/plan/:token`: the ledger for one overseer, its files, and the filled-in spreadsheet that comes back. */

import type { Context, Handler } from 'hono'
import { enterFilled } from '../../actions/plan/enter-filled.ts'
import type { App } from '../../app.ts'
import { makePlanPaper, type PlanPaper } from '../../documents/plan-papers.ts'
import { Unreadable } from '../../documents/reading/unreadable.ts'
import { readFilled } from '../../documents/sheets/fill-tasks.ts'
import { readSheet } from '../../documents/sheets/read-sheet.ts'
import { neededColumns, shareRows, taskSheet } from '../../documents/sheets/task-sheet.ts'
import { xlsxOf } from '../../documents/sheets/write-sheet.ts'
import type { Officer } from '../../rules/sight/roles.ts'
import { sightOf } from '../../rules/sight/visibility.ts'
import { readLink } from '../../storage/secrets/links.ts'
import { sheetWords } from '../../words/cases/plan/sheet.ts'
import { ledgerWords } from '../../words/web/ledger.ts'
import { sentBy } from '../door/sent.ts'
import { refusalPage } from '../pages/refusal-page.ts'
import { filledInWords } from './filled-in-words.ts'
import { ledgerPage } from './ledger-page.ts'
import { type LedgerFilter, type LedgerView, readLedger, stateFilters } from './ledger-view.ts'

export type LedgerParts = Pick<App, 'config' | 'city' | 'clock' | 'storage' | 'office'>
type Told = { title: string; lines: readonly string[]; ok: boolean } | null

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const

export function showLedger(app: LedgerParts): Handler {
  return (context) =>
    forOverseer(app, context, (officer) => show(app, context, officer, filterIn(context.req.query()), null))
}

export function sendTaskSheet(app: LedgerParts): Handler {
  return (context) =>
    forOverseer(app, context, async (officer) => {
      const view = await viewFor(app, officer, filterIn(await sentBy(context)))
      if (!view) return context.html(refusalPage('nothing'), 404)
      const rows = shareRows(view.tasks, { city: app.city, on: view.today, unit: view.unit ?? undefined })
      const name = `${sheetWords.name}-${view.today}.xlsx`
      return attached(context, await xlsxOf(taskSheet(rows)), { name, type: types.xlsx })
    })
}

export function sendPlanPaper(app: LedgerParts, name: PlanPaper): Handler {
  return (context) =>
    forOverseer(app, context, async (officer) => {
      const { city, config, clock } = app
      const view = await viewFor(app, officer, filterIn(await sentBy(context)))
      if (!view) return context.html(refusalPage('nothing'), 404)
      const { plan, found, on } = view
      const paper = await makePlanPaper({ name, plan, found, city, cityDir: config.cityDir, now: clock() })
      const label = name === 'plan-evaluation' ? ledgerWords.evaluation : ledgerWords.laggards
      return attached(context, paper, { name: `${label.replace(/（.*/, '')}-${on}.docx`, type: types.docx })
    })
}

/** Only what says something new is entered; the page comes back with what became of each row. */
export function fillLedger(app: LedgerParts): Handler {
  return (context) =>
    forOverseer(app, context, async (officer) => {
      const sent = await context.req.parseBody()
      const said = ['plan', 'unit', 'section', 'state', 'on'].map((name) => [name, textIn(sent[name])])
      const filter = filterIn(Object.fromEntries(said))
      if (!officer.roles.includes('coordinator'))
        return show(app, context, officer, filter, { title: ledgerWords.notYours, lines: [], ok: false })
      const file = sent.file instanceof File ? Buffer.from(await sent.file.arrayBuffer()) : null
      const told = file ? await entered(app, officer, file) : unread()
      return show(app, context, officer, filter, told)
    })
}

async function entered(app: LedgerParts, officer: Officer, file: Buffer): Promise<NonNullable<Told>> {
  const { storage, city, office } = app
  try {
    const rows = await readSheet(file, neededColumns)
    const sight = sightOf(officer, city)
    const tasks = new Map((await storage.tasks.whole(sight)).map((task) => [task.no, task]))
    const read = readFilled(rows, tasks)
    const done = await enterFilled(office, { rows: read.changed, actor: officer })
    return filledInWords(read, done, (unit) => city.units.get(unit)?.name ?? unit)
  } catch (cause) {
    if (cause instanceof Unreadable) return unread()
    throw cause
  }
}

const unread = (): NonNullable<Told> => ({ title: ledgerWords.notRead, lines: [], ok: false })

async function show(app: LedgerParts, context: Context, officer: Officer, filter: LedgerFilter, told: Told) {
  const view = await viewFor(app, officer, filter)
  if (!view) return context.html(refusalPage('noPlan'), 404)
  const at = `/plan/${context.req.param('token')}`
  const mayFill = officer.roles.includes('coordinator')
  return context.html(ledgerPage(view, app.city, { at, mayFill, told }))
}

function viewFor(
  { storage, city, clock }: LedgerParts,
  officer: Officer,
  filter: LedgerFilter,
): Promise<LedgerView | null> {
  return readLedger({ storage, city, sight: sightOf(officer, city), now: clock(), filter })
}

/** Asked anew at each request: a link must not outlive the right to see. */
async function forOverseer(
  { config, city, clock, storage }: LedgerParts,
  context: Context,
  answer: (officer: Officer) => Promise<Response>,
): Promise<Response> {
  const link = readLink(context.req.param('token') ?? '', { config, now: clock() })
  if (typeof link === 'string') return context.html(refusalPage(link), link === 'broken' ? 404 : 403)
  const record = link.no === '' ? await storage.people.get(link.person) : null
  const officer: Officer | null = record ? { kind: 'person', ...record } : null
  if (!officer || !sightOf(officer, city).all) return context.html(refusalPage('unseen'), 403)
  return answer(officer)
}

function filterIn(asked: Readonly<Record<string, string | undefined>>): LedgerFilter {
  const state = stateFilters.find((one) => one === asked.state) ?? 'all'
  const part = (name: string) => (asked[name] ?? '').slice(0, 300)
  return { plan: part('plan'), section: part('section'), unit: part('unit'), state, on: part('on') }
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')

function attached(
  context: Context,
  content: Buffer,
  { name, type }: { name: string; type: string },
): Response {
  context.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
  return context.body(new Uint8Array(content), 200, { 'Content-Type': type })
}
