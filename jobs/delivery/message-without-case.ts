/** What a promise about no one case says: a digest or a list, counted when it is said, so that it is true then. */

import type { App } from '../../src/app.ts'
import { digestBlocks } from '../../src/chat/cards/digest-card.ts'
import { ownersAskedBlocks } from '../../src/chat/cards/plan-card.ts'
import { caseListBlocks, deskListBlocks, unitListBlocks } from '../../src/chat/cards/task-list-card.ts'
import { byUrgency } from '../../src/chat/commands/work/my-work.ts'
import type { Saying } from '../../src/chat/say.ts'
import type { Case } from '../../src/rules/cases/case.ts'
import { isPressing, owing } from '../../src/rules/cases/plan/shares.ts'
import { owingUnits } from '../../src/rules/cases/time/remind.ts'
import type { UnitId } from '../../src/rules/city.ts'
import { everything, sightOfPlace } from '../../src/rules/sight/visibility.ts'
import type { Said } from '../../src/storage/ledger.ts'
import { caseView } from '../../src/storage/reads/case-view.ts'
import { digest } from '../../src/storage/reads/digest.ts'
import { listWords } from '../../src/words/cases/lists.ts'
import { planNotices } from '../../src/words/cases/plan/notices.ts'
import { digestTitle } from '../../src/words/digest.ts'
import { missedInWords } from '../../src/words/notices.ts'

type Message = Omit<Saying, 'promise'>
type Notice = Extract<Said, { is: 'notice' }>

export async function messageWithoutCase(app: App, what: Said): Promise<Message | 'nothing-left'> {
  if (what.is !== 'notice') throw new Error('A card belongs to a case.')
  switch (what.say) {
    case 'digest':
      return digestMessage(app, what)
    case 'task-list':
      return 'desk' in what.to ? deskList(app) : unitList(app, what)
    case 'unheard-lists':
      return unheard(app, what)
    case 'unknown-owners':
      return ownersAsked(app, what)
    case 'case-list':
      return caseList(app, what)
    case 'missed':
      return { text: missedInWords(what.with) }
    default:
      throw new Error(`A notice ${what.say} belongs to a case.`)
  }
}

async function digestMessage({ storage, city }: App, what: Notice): Promise<Message> {
  const sight = sightOfPlace(city.coordination, true, city.units)
  const data = await digest({ storage, city, sight, period: 'daily', at: new Date(what.with.at ?? '') })
  return { text: digestTitle(data), blocks: digestBlocks(data) }
}

/** Everything that the unit is reminded of on this day, once. */
async function unitList({ storage, city, clock }: App, { to }: Notice): Promise<Message | 'nothing-left'> {
  if (!('unit' in to) || to.unit === null) throw new Error('A list of tasks is for a unit or a desk.')
  const tasks = await storage.tasks.of(to.unit, { open: true })
  const owed = tasks.filter((task) => isPressing(task) && owing(task).length > 0)
  if (owed.length === 0) return 'nothing-left'
  const views = owed.map((task) => caseView(task, clock(), city))
  const unit = city.units.get(to.unit)?.name ?? to.unit
  return { text: planNotices.unitList(unit, owed.length), blocks: unitListBlocks(views, unit) }
}

/** All that the office is late with or soon will be, where single reminders were too many. */
async function caseList({ storage, city, clock }: App, { to }: Notice): Promise<Message | 'nothing-left'> {
  if (!('office' in to)) throw new Error('A list of cases is for an office of a unit.')
  const sight = sightOfPlace(to.unit, false, city.units)
  const files = await storage.cases.list({ involved: to.unit, open: true }, sight)
  const owed = files.filter((file) => file.kind !== 'plan-task' && isPressing(file) && owes(file, to.unit))
  if (owed.length === 0) return 'nothing-left'
  const views = owed.map((file) => caseView(file, clock(), city)).sort(byUrgency)
  const unit = city.units.get(to.unit)?.name ?? to.unit
  return { text: listWords.title(unit, views.length), blocks: caseListBlocks(views, { unit, city }) }
}

const owes = (file: Case, unit: UnitId): boolean =>
  file.clocks.some(
    ({ name, status, taken }) =>
      status === 'running' && taken.length > 0 && owingUnits(file, name).includes(unit),
  )

async function deskList({ storage, city, clock }: App): Promise<Message | 'nothing-left'> {
  const all = await storage.tasks.progress(everything, { open: true })
  const pressing = all.filter(({ file }) => isPressing(file))
  if (pressing.length === 0) return 'nothing-left'
  const rows = pressing.map((row) => ({ ...row, view: caseView(row.file, clock(), city) }))
  return { text: planNotices.deskList(pressing.length), blocks: deskListBlocks(rows) }
}

async function unheard({ storage, city }: App, what: Notice): Promise<Message | 'nothing-left'> {
  const failed = await storage.ledger.unheardLists(what.with.day ?? '')
  const units = new Set(failed.flatMap(({ what: { to } }) => ('unit' in to && to.unit ? [to.unit] : [])))
  const names = [...units].map((unit) => city.units.get(unit)?.name ?? unit)
  return names.length === 0 ? 'nothing-left' : { text: planNotices.unheard(names) }
}

async function ownersAsked({ storage }: App, what: Notice): Promise<Message | 'nothing-left'> {
  const answers = await storage.plans.answers()
  const names = (what.with.names ?? '').split('\n').filter((name) => name && !answers.has(name))
  if (names.length === 0) return 'nothing-left'
  return { text: planNotices.unknownOwners(names.length), blocks: ownersAskedBlocks(names) }
}
