import { afterAll, beforeAll, expect, test } from 'vitest'
import { escalated, waived } from '../../src/actions/escalate.ts'
import { perform } from '../../src/actions/perform.ts'
import { recountCase } from '../../src/actions/recount-case.ts'
import { sweepCase } from '../../src/actions/sweep-case.ts'
import type { Case } from '../../src/rules/cases/case.ts'
import { openProposals } from '../../src/rules/cases/time/proposals.ts'
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
