import { afterAll, beforeAll, expect, test } from 'vitest'
import { escalated, waived } from '../../src/actions/escalate.ts'
import { perform } from '../../src/actions/perform.ts'
import { recountCase } from '../../src/actions/recount-case.ts'
import { sweepCase } from '../../src/actions/sweep-case.ts'
import type { Case } from '../../src/rules/cases/case.ts'
import { openProposals, supervisions } from '../../src/rules/cases/time/proposals.ts'
import { ladderOf } from '../../src/rules/cases/time/sweep.ts'
import { anOffice } from '../an-office.ts'
import { dispatched } from '../build.ts'
import { coordinator, officer } from './plan/a-plan.ts'

let stage: Awaited<ReturnType<typeof anOffice>>
let no: string
const tuesday = new Date('2026-03-10T09:00:00+08:00')
beforeAll(async () => {
  stage = await anOffice(tuesday)
  no = (await dispatched(stage.office)).no
})
afterAll(() => stage.close())

const now = async () => (await stage.office.storage.cases.get(no)) as Case<'complaint'>
async function at(day: string): Promise<Case<'complaint'>> {
  stage.set(new Date(`${day}T09:30:00+08:00`))
  for (let turn = 0; turn < 30; turn++) await sweepCase(stage.office, no)
  return now()
}

const owed = (file: Case, say: string) =>
  file.owed.flatMap((owing) => (owing.is === 'notice' && owing.say === say ? [owing] : []))

test('that it is overdue is said by itself; the red card waits for a coordinator, its letter with it', async () => {
  const other = (await dispatched(stage.office)).no
  stage.set(new Date('2026-03-18T09:30:00+08:00'))
  for (let turn = 0; turn < 30; turn++) await sweepCase(stage.office, other)
  const late = (await stage.office.storage.cases.get(other)) as Case<'complaint'>
  const [red] = openProposals(late).filter(({ clock }) => clock === 'answer')
  const ask = { no: other, actor: coordinator, input: { text: '', proposed: red?.seq ?? null } }
  await perform(stage.office, escalated.complaint, ask)
  const sent = (await stage.office.storage.cases.get(other)) as Case<'complaint'>
  stage.set(tuesday)

  const reminded = late.history.flatMap(({ deed, note }) =>
    deed === 'remind' && note.clock === 'answer' && !note.confirm ? [note.rung] : [],
  )
  expect(reminded.at(-1)).toBe('逾期提醒')
  expect(red).toMatchObject({ rung: '红牌、催办通知书', paper: 'reminder' })
  expect(owed(late, 'escalation')).toEqual([])
  expect(owed(sent, 'escalation').map(({ to }) => to)).toEqual([
    { unit: late.unit, office: 'leader' },
    { unit: late.unit, office: 'liaison' },
  ])
  expect(owed(sent, 'paper').map((one) => one.with.paper)).toEqual(['reminder'])
  expect(supervisions(sent)).toEqual([])
})

test('a graver step that was sent leaves nothing of a lighter one to decide', async () => {
  const other = (await dispatched(stage.office)).no
  stage.set(new Date('2026-03-24T09:30:00+08:00'))
  for (let turn = 0; turn < 40; turn++) await sweepCase(stage.office, other)
  const late = (await stage.office.storage.cases.get(other)) as Case<'complaint'>
  const open = openProposals(late).filter(({ clock }) => clock === 'answer')
  const supervise = open.find(({ rung }) => rung === '督办函')
  const ask = { no: other, actor: coordinator, input: { text: '', proposed: supervise?.seq ?? null } }
  await perform(stage.office, escalated.complaint, ask)
  const sent = (await stage.office.storage.cases.get(other)) as Case<'complaint'>
  stage.set(tuesday)

  const left = openProposals(sent).filter(({ clock }) => clock === 'answer')
  expect(open.map(({ rung }) => rung)).toEqual(['通报名单候选', '督办函', '红牌、催办通知书'])
  expect(left.map(({ rung }) => rung)).toEqual(['通报名单候选'])
  expect(owed(sent, 'paper').map((one) => one.with.paper)).toEqual(['supervision'])
})

test('what is gravely late is proposed to the coordinators, and nobody else hears of it', async () => {
  const file = await at('2026-03-17')
  const [proposal] = openProposals(file)
  const told = file.owed.flatMap((owing) =>
    owing.is === 'notice' && owing.say === 'proposal' ? [JSON.stringify(owing.to)] : [],
  )

  expect(proposal?.rung).toBe('督办函')
  expect(new Set(told)).toEqual(new Set(['{"desk":"coordination"}', '{"desk":"supervision"}']))
})

test('only the desks may send it, once; then the unit and its leader hear it', async () => {
  const ask = (actor: Parameters<typeof perform>[2]['actor']) =>
    perform(stage.office, escalated.complaint, { no, actor, input: { text: '三日内书面说明' } })
  const stranger = await ask(officer('cq-yuzhong-market'))
  const before = openProposals(await now())
  await ask(coordinator)
  const file = await now()
  const again = before.length > 1 ? null : await ask(coordinator)
  const told = file.owed.flatMap((owing) =>
    owing.is === 'notice' && owing.say === 'escalation' ? [owing.to] : [],
  )

  expect(stranger).toMatchObject({ refused: 'not-yours' })
  expect(file.history.at(-1)).toMatchObject({
    deed: 'escalate',
    note: { rung: '督办函', text: '三日内书面说明' },
  })
  expect(told).toEqual([
    { unit: file.unit, office: 'leader' },
    { unit: file.unit, office: 'liaison' },
  ])
  if (again) expect(again).toEqual({ refused: 'nothing-proposed' })
})

test('or it is decided against, with the reason on file', async () => {
  await at('2026-03-25')
  for (let left = openProposals(await now()).length; left > 0; left--)
    await perform(stage.office, waived.complaint, { no, actor: coordinator, input: { reason: '已约谈' } })

  expect(openProposals(await now())).toEqual([])
  expect((await now()).history.at(-1)).toMatchObject({ deed: 'waive', note: { reason: '已约谈' } })
})

test('a changed ladder is for cases to come; a case keeps the one it was opened under', async () => {
  const { city } = stage.office
  const file = await now()
  const ladders = new Map([[city.ladderVersion ?? '', city.ladder]])
  const changed = { ladder: [], ladders }

  expect(file.ladder).toBe(city.ladderVersion)
  expect(ladderOf(file, changed)).toBe(city.ladder)
  expect(ladderOf({}, changed)).toEqual([])
})

test('a new holiday notice counts running dates again, says so in the file, and only once', async () => {
  const { no: other } = await dispatched(stage.office)
  const before = (await stage.office.storage.cases.get(other)) as Case<'complaint'>
  const answer = before.clocks.find(({ name }) => name === 'answer')
  const dayOff = new Date((answer?.due.getTime() ?? 0) + 8 * 3_600_000 - 1).toISOString().slice(0, 10)
  const { calendar } = stage.office.city
  const off = new Map([...calendar.off, [dayOff as never, '《某通知》']])
  const office = {
    ...stage.office,
    city: { ...stage.office.city, calendar: { ...calendar, off, version: 'newer' } },
  }
  const moved = await recountCase(office, other)
  const again = await recountCase(office, other)
  const after = (await stage.office.storage.cases.get(other)) as Case<'complaint'>
  const later = after.clocks.find(({ name }) => name === 'answer')

  expect([moved, again]).toEqual([true, false])
  expect(later?.due.getTime()).toBeGreaterThan(answer?.due.getTime() ?? 0)
  expect(later).toMatchObject({ calendar: 'newer', taken: [] })
  expect(after.history.filter(({ deed }) => deed === 'recount').map(({ note }) => note.clock)).toContain(
    'answer',
  )
  expect(await stage.office.storage.waiting.underOtherCalendar(['newer'])).not.toContain(other)
})
