import { afterAll, beforeAll, expect, test } from 'vitest'
import { isWorkingDay } from '../../src/rules/calendar.ts'
import { toDay } from '../../src/rules/deadlines.ts'
import type { PromiseRecord } from '../../src/storage/ledger.ts'
import { cast, channelOf, texts, units } from '../chat/cast.ts'
import { brokenPromises, saidAbout } from '../promises.ts'
import { openWorld, type World } from '../world.ts'
import { complains, complaint } from './play.ts'

let world: World
beforeAll(async () => {
  // The last working afternoon before eight days of holidays (国庆节 2026, 1 to 7 October; 10 October is worked).
  world = await openWorld({ plans: false, at: new Date('2026-09-30T15:00:00+08:00') })
}, 60_000)
afterAll(() => world.close())

const inOffice = (at: Date): boolean => {
  const clock = new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(11, 16)
  const hours = world.app.city.officeHours.some(({ from, to }) => from <= clock && clock <= to)
  return hours && isWorkingDay(toDay(at), world.app.city.calendar)
}

const isReminder = ({ what }: PromiseRecord): boolean =>
  what.is === 'notice' && (what.say === 'reminder' || what.say === 'proposal')

test('late: reminded, then escalated, over a holiday, at night and at noon: shifted into office hours, none dropped', async () => {
  const { no } = await complains(world, texts.food)

  for (let days = 0; days < 9; days++) await world.leap('working-day')

  const { history } = await complaint(world, no)
  const reminders = (await world.app.storage.ledger.of(no)).filter(isReminder)
  const steps = history.filter(({ deed }) => deed === 'remind')
  const rungs = steps.map(({ note }) => `${note.clock} ${note.rung}`)
  expect(rungs).toEqual(
    expect.arrayContaining([
      'sign 到期未办、提请协调',
      'answer 逾期提醒',
      'answer 红牌、催办通知书',
      'answer 督办函',
    ]),
  )
  expect(reminders.length).toBeGreaterThanOrEqual(steps.length)
  expect(
    reminders.filter(({ due }) => !inOffice(due)).map(({ id, due }) => `${id} ${due.toISOString()}`),
  ).toEqual([])
  expect(reminders.filter(({ settledAt }) => settledAt && !inOffice(settledAt))).toEqual([])
  // A step that came again before the office opened is told once, by its newest repetition.
  expect(reminders.filter(({ state }) => state === 'delivered').length).toBeGreaterThan(steps.length / 2)
  expect(await brokenPromises(world, no)).toEqual([])
})

test('the ladder climbs by office: liaison first, then the leader, then the coordination group', async () => {
  const no = (await world.only('complaint')).no
  const channelIds = {
    unit: world.sandbox.channel(channelOf(world, units.market)).id,
    desk: world.sandbox.channel('协调组').id,
  }
  const spoken = saidAbout(world, no).filter(({ text }) => /提醒|黄牌|红牌|督办|到期/.test(text))
  const first = (channel: string) => spoken.find((message) => message.channel === channel)
  const leader = world.sandbox.messages(cast.leader).find(({ text }) => text.includes(no))

  const [unit, desk] = [first(channelIds.unit), first(channelIds.desk)]

  expect(Number(unit?.ts)).toBeLessThan(Number(leader?.ts))
  expect(Number(unit?.ts)).toBeLessThan(Number(desk?.ts))
})

test('the morning’s digest names what is late, with its unit', async () => {
  const { no } = await world.only('complaint')
  const digest = world.sandbox.messages('协调组').findLast(({ text }) => text.includes('晨报'))

  expect(JSON.stringify(digest?.blocks)).toMatch(
    new RegExp(`已逾期[\\s\\S]*${no}[\\s\\S]*重庆市渝中区市场监督管理局`),
  )
})
