/** App Home: my work; for coordinators and supervisors what waits for them; for strangers how to complain. */

import type { Button, HomeView, KnownBlock } from '@slack/web-api'
import type { CaseView } from '../storage/reads/case-view.ts'
import { dutyClocks } from '../storage/reads/duty-clocks.ts'
import { homeWords } from '../words/chat/home.ts'
import { momentInWords } from '../words/dates.ts'
import { actions, context, header, section } from './cards/blocks.ts'
import { caseLines } from './commands/work/case-lines.ts'
import { viewsOf, workOf } from './commands/work/my-work.ts'
import { type Desk, nameOf } from './desk/desk.ts'
import { mayRaiseDisputes } from './desk/party.ts'
import type { Person } from './desk/who.ts'
import { plainText } from './modals/fields.ts'

/** Cases shown of each list; Slack takes a hundred blocks in all. */
const mostShown = 12
const mostBlocks = 100

export async function publishHome(desk: Desk, person: Person): Promise<void> {
  const view: HomeView = { type: 'home', blocks: (await homeBlocks(desk, person)).slice(0, mostBlocks) }
  await desk.web.views.publish({ user_id: person.chat, view })
}

async function homeBlocks(desk: Desk, person: Person): Promise<KnownBlock[]> {
  const lists = await listsFor(desk, person)
  const shown = lists.flatMap((list) => [
    header(`${list.title}（${list.views.length}）`),
    ...lines(desk, list),
  ])
  return [
    ...greeting(desk, person),
    ...filing(person),
    ...shown,
    context(homeWords.refreshed(momentInWords(desk.app.clock()))),
  ]
}

function greeting(desk: Desk, person: Person): KnownBlock[] {
  if (person.roles.length > 0) return [header(homeWords.title(nameOf(desk)(person.unit), person.name))]
  return [header(homeWords.welcome), section(homeWords.howToFile), context(homeWords.notRegistered)]
}

function filing(person: Person): KnownBlock[] {
  const button = (action_id: string, text: string): Button => ({
    type: 'button',
    action_id,
    text: plainText(text),
  })
  return actions([
    button('newComplaint', homeWords.complain),
    ...(mayRaiseDisputes(person) ? [button('newDispute', homeWords.dispute)] : []),
  ])
}

function lines(desk: Desk, { views, more = homeWords.more }: List): KnownBlock[] {
  if (views.length === 0) return [context(homeWords.nothing)]
  return caseLines({ views, most: mostShown, more, city: desk.app.city })
}

type List = { title: string; views: readonly CaseView[]; more?: (count: number) => string }

async function listsFor(desk: Desk, person: Person): Promise<List[]> {
  const own = await viewsOf(desk, person, { kind: 'complaint', person: person.id, open: true })
  const filed = own.length > 0 ? [{ title: homeWords.mine, views: own }] : []
  if (person.roles.length === 0) return filed
  const { cases, tasks } = await workOf(desk, person)
  return [
    ...(await deskLists(desk, person)),
    { title: homeWords.work, views: cases },
    ...(tasks.length > 0 ? [{ title: homeWords.tasks, views: tasks, more: homeWords.moreTasks }] : []),
    ...filed,
  ]
}

/** What waits for the coordinators and for the supervision office. */
async function deskLists({ app, ...desk }: Desk, person: Person): Promise<List[]> {
  const find = (wanted: Parameters<typeof viewsOf>[2]) =>
    viewsOf({ app, ...desk }, person, { ...wanted, open: true })
  const coordinates = person.roles.includes('coordinator')
  const supervises = person.roles.includes('supervisor')
  return [
    ...(coordinates
      ? [{ title: homeWords.triage, views: await find({ kind: 'complaint', state: 'triage' }) }]
      : []),
    ...(supervises
      ? [{ title: homeWords.review, views: await find({ kind: 'complaint', state: 'in-review' }) }]
      : []),
    ...(coordinates || supervises
      ? [
          {
            title: homeWords.overdue,
            views: await find({ overdue: { to: app.clock(), names: dutyClocks(app.city) } }),
          },
        ]
      : []),
    ...(coordinates ? [{ title: homeWords.disputes, views: await find({ kind: 'dispute' }) }] : []),
  ]
}
