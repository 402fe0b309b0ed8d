import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openComplaint } from '../../../src/actions/complaint/filing/open-complaint.ts'
import { isRecused } from '../../../src/rules/recusal.ts'
import { everything, sightOf } from '../../../src/rules/sight/visibility.ts'
import type { PersonRecord } from '../../../src/storage/people.ts'
import { digest } from '../../../src/storage/reads/digest.ts'
import { linkFor } from '../../../src/storage/secrets/links.ts'
import { webApp } from '../../../src/web/web-app.ts'
import { cast, channelOf, filled, formFrom, pressed, settled, wordsOf } from '../../chat/cast.ts'
import { openWorld, type World } from '../../world.ts'

let world: World
let people: PersonRecord[]
beforeAll(async () => {
  world = await openWorld({ plans: false })
  people = await world.app.storage.people.all()
}, 60_000)
afterAll(() => world.close())

const isBarred = (unit: string, accused: string) => isRecused(unit, [accused], world.app.city.units)
const nameOf = (unit: string) => world.app.city.units.get(unit)?.name ?? unit

/** A complaint about a body, sent to the bot alone; then time passes, with reminders and a digest. */
async function complaintAbout(accused: string): Promise<string> {
  const text = `${nameOf(accused)}的执法人员三天两头来我们厂检查，不出示证件，还要罚款五万元，我们要投诉。`
  const said = world.sandbox.as(cast.complainant).dm(text)
  await settled(world)
  const found = await world.app.storage.cases.list({ kind: 'complaint' }, everything)
  const file = found.find(({ origin }) => origin.thread === said.ts)
  if (!file?.accused.includes(accused)) throw new Error(`Not understood as a complaint about ${accused}.`)
  return file.no
}

/** All that the bot has said in a channel, or to a person. */
const saidIn = (place: string): string =>
  JSON.stringify(world.sandbox.messages(place).filter(({ user }) => user === world.sandbox.botUser))

async function answerTo(who: string, typed: string): Promise<string> {
  const { message, view } = await world.sandbox.as(who).command(typed)
  return wordsOf(message ?? view)
}

describe.each(['cq-yuzhong-market', 'cq-yuzhong', 'cq-justice'])('a complaint about %s', (accused) => {
  let no: string
  let barred: PersonRecord[]
  beforeAll(async () => {
    no = await complaintAbout(accused)
    barred = people.filter(({ unit, roles }) => roles.length > 0 && isBarred(unit, accused))
    await world.leap('working-day')
    await world.leap('next-digest')
    await world.leap('working-day')
    await settled(world)
  }, 60_000)

  test('is heard of nowhere in the channels of those who must step aside, nor in their direct messages', () => {
    const { channels, coordination, supervision } = world.app.city
    const units = [...new Set(people.filter(({ roles }) => roles.length > 0).map(({ unit }) => unit))]
    const desks = [
      ...(isBarred(coordination, accused) ? [channels.coordination] : []),
      ...(isBarred(supervision, accused) ? [channels.supervision] : []),
    ]
    const own = units
      .filter((unit) => isBarred(unit, accused) && unit !== coordination)
      .map((unit) => channelOf(world, unit))
    const places = [...desks, ...own, ...barred.map(({ name }) => name)]

    expect(barred.length).toBeGreaterThan(1)
    expect(places.filter((place) => saidIn(place).includes(no))).toEqual([])
    expect(JSON.stringify(world.spoken())).toContain(no)
  })

  test('is in no list, no card, no digest and no home of theirs', async () => {
    for (const { name, roles } of barred) {
      const reads = roles.some((role) => ['coordinator', 'supervisor', 'auditor'].includes(role))
      const shown = [
        await answerTo(name, '/zhixie 待办'),
        await answerTo(name, '/zhixie 计划'),
        ...(reads ? [await answerTo(name, '/zhixie 简报')] : []),
        wordsOf(await world.sandbox.as(name).openHome()),
      ]
      expect(shown.filter((words) => words.includes(no))).toEqual([])
    }
  })

  test('does not exist for them, asked by number, by button or by link', async () => {
    const { config, clock, storage } = world.app
    const pages = webApp(world.app)
    const elsewhere = 'SQ2026-99999'
    for (const person of barred) {
      const asked = await answerTo(person.name, `/zhixie 查 ${no}`)
      const never = await answerTo(person.name, `/zhixie 查 ${elsewhere}`)
      const link = linkFor({ no, person: person.id, config: { ...config, publicUrl: '' }, now: clock() })
      const page = await pages.request(link)

      expect(asked.replaceAll(no, '')).toBe(never.replaceAll(elsewhere, ''))
      expect([page.status, (await page.text()).includes(no)]).toEqual([403, false])
      const sight = sightOf({ kind: 'person', ...person }, world.app.city)
      expect((await storage.cases.list({}, sight, 1_000)).map((file) => file.no)).not.toContain(no)
      expect(
        JSON.stringify(await digest({ storage, city: world.app.city, sight, period: 'daily', at: clock() })),
      ).not.toContain(no)
    }
  })

  test('offers no unit that must step aside to whoever assigns it', async () => {
    const assigner = isBarred('cq-justice', accused) ? '喻思源' : cast.coordinator
    const form = await formFrom(world, assigner, { on: await privateCard(assigner, no), label: '指派' })

    const offered = world.sandbox.as(assigner).fill(form, { 承办单位: nameOf(accused) })

    await expect(offered).rejects.toThrow()
    await world.sandbox.as(assigner).fill(form, { 承办单位: '重庆市审计局' })
    await world.sandbox.as(assigner).close(form)
  })
})

async function privateCard(who: string, no: string) {
  const { message } = await world.sandbox.as(who).command(`/zhixie 查 ${no}`)
  if (!message) throw new Error(`${who} sees no card of ${no}.`)
  return message
}

test('the coordination office itself accused: the government’s office gets the card, answers and reviews', async () => {
  const no = await complaintAbout('cq-justice')
  const office = '喻思源'

  await pressed(world, office, { no, label: '签收' })
  await filled(world, office, { no, label: '办结', fields: { 办理结果: '已解决', 答复内容: '已责令改正。' } })
  const inReview = await world.app.storage.cases.get(no)
  await pressed(world, office, { no, label: '通过' })
  const answered = await world.app.storage.cases.get(no)

  expect(saidIn('市政府')).toContain(no)
  expect([inReview?.state, answered?.state, answered?.unit]).toEqual([
    'in-review',
    'answered',
    'cq-government',
  ])
})

test('from its first moment on: while nothing has been routed, the accused see nothing either', async () => {
  const { office, city, storage } = world.app
  const text = `${nameOf('cq-justice')}的执法人员三天两头来检查，不出示证件，还要罚款五万元，我们要投诉。`
  const origin = { key: 'test:unrouted', door: 'cli' } as const
  const unrouted = { ...office, handOver: async () => undefined }
  const { file } = await openComplaint(unrouted, {
    text,
    confidential: false,
    origin,
    by: { kind: 'complainant' },
  })
  const sight = sightOf(
    { kind: 'person', id: 'x', name: '', unit: 'cq-justice', roles: ['coordinator'] },
    city,
  )

  const listed = await storage.cases.list({ state: 'received' }, sight)

  expect([file.state, file.accused]).toEqual(['received', ['cq-justice']])
  expect(listed.map(({ no }) => no)).not.toContain(file.no)
})

test('who complains of a body in its own channel is answered alone', async () => {
  const channel = channelOf(world, 'cq-yuzhong-urban')
  const text = `${nameOf('cq-yuzhong-urban')}的执法人员三天两头来我们店检查，不出示证件，还要罚款五万元，我要投诉。`

  world.sandbox.as('谢雨霏').mention(channel, text)
  await settled(world)

  const file = (await world.app.storage.cases.list({ kind: 'complaint' }, everything)).at(-1)
  expect(file?.accused).toEqual(['cq-yuzhong-urban'])
  expect(saidIn(channel)).not.toContain(file?.no)
  expect(saidIn('谢雨霏')).toContain(file?.no)
})
