/** 计划: the tasks of one's unit, all of them for coordinators; with a number, one task and its buttons. */

import type { KnownBlock } from '@slack/web-api'
import { sightOf } from '../../../rules/sight/visibility.ts'
import { caseView } from '../../../storage/reads/case-view.ts'
import { ledgerLinkFor } from '../../../storage/secrets/links.ts'
import { countsInWords, taskWords } from '../../../words/cases/plan/tasks.ts'
import { commandWords } from '../../../words/chat/commands.ts'
import { plain } from '../../../words/clip.ts'
import { actions, context, header, section } from '../../cards/blocks.ts'
import type { Desk } from '../../desk/desk.ts'
import type { Person } from '../../desk/who.ts'
import { officerOf } from '../../desk/who.ts'
import { plainText } from '../../modals/fields.ts'
import { newPlan } from '../../modals/plan/new-plan.ts'
import { openView } from '../../modals/show.ts'
import type { Command, Said, Typed } from '../command.ts'
import { privateCard } from '../show.ts'
import { evaluationSaid } from './evaluation.ts'
import { type Filter, type Listed, pageButton, taskPage } from './task-list.ts'

export const planCommand: Command = {
  ...commandWords.plan,
  async run(typed) {
    const { desk, person, rest } = typed
    if (person.roles.length === 0) return { text: taskWords.unknown }
    const wanted = rest.trim()
    if (/^\d{1,4}$/.test(wanted)) return oneTask(desk, person, wanted)
    const run = Object.hasOwn(words, wanted) ? words[wanted] : undefined
    return run ? run(typed) : { text: taskWords.unknownWord }
  },
}

const overdue = ({ desk, person }: Typed) => planPage(desk, person, { page: 1, filter: 'overdue' })

const words: Record<string, (typed: Typed) => Promise<Said | 'shown'>> = {
  '': ({ desk, person }) => planPage(desk, person, { page: 1, filter: 'all' }),
  逾期: overdue,
  超期: overdue,
  部分: ({ desk, person }) => sectionsPage(desk, person),
  台账: async ({ desk, person }) => ledgerSaid(desk, person),
  评估: ({ desk, person }) => evaluationSaid(desk, person),
  导入: async ({ desk, person, trigger, channel }) => {
    if (!person.roles.includes('coordinator')) return { text: taskWords.coordinatorsOnly }
    const place = { on: 'note', channel } as const
    const view = newPlan.view({ text: '', metadata: { place }, desk, person })
    await openView(desk, { user: person.chat, trigger, place }, view)
    return 'shown'
  },
}

type Wanted = { page: number; filter: Filter }

export async function planPage(desk: Desk, person: Person, { page, filter }: Wanted): Promise<Said> {
  const all = await tasksOf(desk, person)
  if (all.length === 0) return { text: taskWords.nothing }
  const section = filter.startsWith('s') ? sectionsIn(all)[Number(filter.slice(1))] : undefined
  const number = filter.startsWith('n') ? filter.slice(1) : null
  const rows = number ? numbered(all, number) : all.filter((row) => isWanted(row, filter, section))
  const named = section ?? (number ? taskWords.sameNumber(number, rows.length) : taskWords.title)
  const title = filter === 'overdue' ? taskWords.overdue : named
  if (rows.length === 0) return { text: taskWords.nothingOverdue }
  return { text: title, blocks: taskPage({ rows, page, filter, title }) }
}

const isWanted = ({ view }: Listed, filter: Filter, section: string | undefined): boolean => {
  if (filter === 'overdue') return view.clocks.some(({ overdue }) => overdue)
  return section === undefined || sectionOf(view) === section
}

const sectionOf = ({ file }: Listed['view']): string =>
  (file.kind === 'plan-task' ? file.facts.sectionPath[0] : undefined) ?? taskWords.otherSection

const sectionsIn = (rows: readonly Listed[]): string[] => [
  ...new Set(rows.map(({ view }) => sectionOf(view))),
]

/** Each section with how far it is, and a button that opens it. */
async function sectionsPage(desk: Desk, person: Person): Promise<Said> {
  const all = await tasksOf(desk, person)
  if (all.length === 0) return { text: taskWords.nothing }
  const lines = sectionsIn(all).map((name, place): KnownBlock => {
    const rows = all.filter(({ view }) => sectionOf(view) === name)
    const done = rows.filter(({ view }) => !view.open).length
    const late = rows.filter(({ view }) => view.clocks.some(({ overdue }) => overdue)).length
    const button = pageButton({ page: 1, filter: `s${place}`, label: taskWords.open, id: `s${place}` })
    const said = `*${plain(name)}*\n共 ${rows.length} 项，已完成 ${done}${late > 0 ? `，逾期 ${late}` : ''}`
    return { ...section(said), accessory: button }
  })
  return { text: taskWords.sections, blocks: [header(taskWords.sections), ...lines] }
}

function ledgerSaid({ app }: Desk, person: Person): Said {
  if (!sightOf(officerOf(person), app.city).all) return { text: taskWords.coordinatorsOnly }
  const url = ledgerLinkFor({ person: person.id, config: app.config, now: app.clock() })
  const text = plainText(taskWords.ledger)
  return {
    text: taskWords.ledger,
    blocks: [
      ...actions([{ type: 'button', action_id: 'open-page', url, text }]),
      context(taskWords.ledgerHint),
    ],
  }
}

async function oneTask(desk: Desk, person: Person, wanted: string): Promise<Said> {
  const [task, ...more] = numbered(await tasksOf(desk, person), wanted)
  if (more.length > 0) return planPage(desk, person, { page: 1, filter: `n${wanted}` })
  const file = task ? await desk.app.storage.cases.get(task.view.no) : null
  return file ? privateCard(desk, file, person) : { text: taskWords.noSuch(wanted) }
}

/**
 * Tasks with that number. Of several plans the latest one that has it is meant; a notice that counts anew in each
 * section has several, and one that numbers nothing has none, so that its tasks go by the end of their own number.
 */
function numbered(tasks: readonly Listed[], wanted: string): Listed[] {
  const number = Number(wanted)
  const isStated = ({ view: { file } }: Listed) => file.kind === 'plan-task' && file.facts.taskNo === number
  const isCounted = ({ view: { no } }: Listed) => Number(no.slice(no.lastIndexOf('-') + 1)) === number
  const latest = planOf(tasks.findLast((task) => isStated(task) || isCounted(task)))
  const ofPlan = tasks.filter((task) => planOf(task) === latest)
  const stated = ofPlan.filter(isStated)
  return stated.length > 0 ? stated : ofPlan.filter(isCounted)
}

const planOf = (task: Listed | undefined): string | null =>
  task?.view.file.kind === 'plan-task' ? task.view.file.facts.plan : null

async function tasksOf({ app }: Desk, person: Person): Promise<Listed[]> {
  const { storage, city, clock } = app
  const sight = sightOf(officerOf(person), city)
  const at = clock()
  if (!sight.all) {
    const own = await storage.tasks.of(person.unit, { open: false })
    const listed = own.filter(({ state }) => state !== 'dropped')
    return listed.map((file) => ({ view: caseView(file, at, city), counts: null }))
  }
  return (await storage.tasks.progress(sight)).map((row) => ({
    view: caseView(row.file, at, city),
    counts: countsInWords(row, row.file.state === 'standing', row.reportedNow),
  }))
}
