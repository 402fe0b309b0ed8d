import { afterAll, beforeAll, expect, test } from 'vitest'
import { answer } from '../../src/actions/complaint/answer.ts'
import { assign } from '../../src/actions/complaint/assign.ts'
import { openComplaint } from '../../src/actions/complaint/filing/open-complaint.ts'
import { giveBack } from '../../src/actions/complaint/give-back.ts'
import { type Routed, route } from '../../src/actions/complaint/route.ts'
import { sign } from '../../src/actions/complaint/sign.ts'
import type { Office } from '../../src/actions/office.ts'
import { perform } from '../../src/actions/perform.ts'
import { importPlan } from '../../src/actions/plan/import-plan.ts'
import { recordOf } from '../../src/queue/relay.ts'
import { theBot } from '../../src/rules/sight/roles.ts'
import { sightOfPlace } from '../../src/rules/sight/visibility.ts'
import { type Digest, digest } from '../../src/storage/reads/digest.ts'
import { digestText } from '../../src/words/digest.ts'
import { anOffice } from '../an-office.ts'
import { aComplaint, anOfficer, dispatched, done, understood } from '../build.ts'

const tuesday = new Date('2026-03-10T10:00:00+08:00')
const market = anOfficer('cq-yuzhong-market')

type Ground = Awaited<ReturnType<typeof anOffice>>
let ground: Ground
let office: Office

beforeAll(async () => {
  ground = await anOffice(tuesday)
  office = ground.office
})
afterAll(() => ground.close())

/** What the coordination channel may read at that time. */
async function digestAt(at: string, period: Digest['period'] = 'daily'): Promise<Digest> {
  const { storage, city } = office
  const sight = sightOfPlace(city.coordination, true, city.units)
  return digest({ storage, city, sight, period, at: new Date(`${at}+08:00`) })
}

const numbers = (lines: { shown: { no: string }[] }) => lines.shown.map(({ no }) => no)

async function routed(no: string, but: Partial<Routed>) {
  const input: Routed = { unit: null, sure: false, accused: [], understood, ...but }
  return done(await perform(office, route, { no, actor: theBot, input }))
}

const give = (no: string, unit: string, proposed: string) =>
  perform(office, giveBack, {
    no,
    actor: anOfficer(unit),
    input: { reason: 'other-competent', explanation: '不归我们管。', proposed },
  })

test('a case is new once, then due, then late by so many times its limit', async () => {
  ground.set(tuesday)
  const { no } = await dispatched(office)

  const first = await digestAt('2026-03-10T18:00:00')
  const due = await digestAt('2026-03-11T09:00:00')
  const late = await digestAt('2026-03-16T09:00:00')

  expect(first.opened.complaint).toBe(1)
  expect(numbers(first.dueNext)).toContain(no)
  expect(due.opened.complaint).toBe(1)
  expect(numbers(due.dueToday)).toContain(no)
  expect(numbers(late.overdue)).toContain(no)
  expect(late.opened.complaint).toBe(0)
  const line = late.overdue.shown.find((shown) => shown.no === no)
  expect(line?.clock).toMatchObject({ name: 'sign', factor: 4 })
  expect(late.overdue.units).toContainEqual({
    id: 'cq-yuzhong-market',
    name: '重庆市渝中区市场监督管理局',
    total: 1,
  })
})

test('the longest overdue comes first, and a stopped clock makes nobody late', async () => {
  ground.set(new Date('2026-04-07T10:00:00+08:00'))
  const signed = await dispatched(office)
  done(await perform(office, sign, { no: signed.no, actor: market, input: {} }))
  ground.set(new Date('2026-04-08T10:00:00+08:00'))
  const second = await dispatched(office)

  const { overdue } = await digestAt('2026-04-10T09:00:00')
  const later = await digestAt('2026-04-16T09:00:00')

  expect(numbers(overdue)).toContain(second.no)
  expect(numbers(overdue)).not.toContain(signed.no)
  const dues = later.overdue.shown.map(({ clock }) => clock?.due.getTime() ?? 0)
  expect(dues).toEqual(dues.toSorted((one, other) => one - other))
  expect(numbers(later.overdue)).toContain(signed.no)
})

test('rule blind: the words of a confidential complaint are in no part of the digest', async () => {
  ground.set(new Date('2026-05-12T10:00:00+08:00'))
  const secret = '老码头火锅后厨的秘密'
  const { file } = await openComplaint(office, aComplaint({ text: secret, confidential: true }))
  await routed(file.no, {})

  const found = await digestAt('2026-05-13T09:00:00')

  expect(numbers(found.triage)).toContain(file.no)
  expect(JSON.stringify(found)).not.toContain(secret)
  expect(digestText(found)).not.toContain(secret)
  expect(digestText(found)).toContain('保密件')
})

test('rule recused: a complaint about the coordination office is told nowhere in its own channel', async () => {
  ground.set(new Date('2026-05-19T10:00:00+08:00'))
  const { file } = await openComplaint(office, aComplaint({ text: '市司法局乱收费。' }))
  await routed(file.no, { accused: ['cq-justice'] })

  const found = await digestAt('2026-05-20T09:00:00')
  const later = await digestAt('2026-06-20T09:00:00', 'monthly')

  expect(JSON.stringify([found, later])).not.toContain(file.no)
  expect(found.opened.complaint).toBe(0)
})

test('two returns are bouncing, one is not', async () => {
  ground.set(new Date('2026-06-02T10:00:00+08:00'))
  const once = await dispatched(office)
  done(await give(once.no, 'cq-yuzhong-market', 'cq-yuzhong-urban'))
  const twice = await dispatched(office)
  done(await give(twice.no, 'cq-yuzhong-market', 'cq-yuzhong-urban'))
  await routed(twice.no, {})
  done(await give(twice.no, 'cq-yuzhong-urban', 'cq-yuzhong-fire'))

  const { bouncing } = await digestAt('2026-06-03T09:00:00')

  expect(numbers(bouncing)).toEqual([twice.no])
  expect(bouncing.shown[0]?.returns).toBe(2)
})

test('the same body complained of twice in a month for one matter is a pattern', async () => {
  ground.set(new Date('2026-07-07T10:00:00+08:00'))
  const accused = ['cq-yubei-urban', 'cq-wanzhou-urban']
  const first = await dispatched(office, { unit: 'cq-wanzhou-justice', accused: ['cq-wanzhou-urban'] })
  const second = await dispatched(office, { unit: 'cq-wanzhou-justice', accused: ['cq-wanzhou-urban'] })
  await dispatched(office, { unit: 'cq-justice', accused: [accused[0] ?? ''] })

  const { patterns } = await digestAt('2026-07-08T09:00:00')
  const later = await digestAt('2026-09-08T09:00:00')

  expect(patterns).toEqual([
    {
      accused: { id: 'cq-wanzhou-urban', name: '重庆市万州区城市管理局' },
      matter: understood.matter,
      total: 2,
      cases: [first.no, second.no],
    },
  ])
  expect(later.patterns).toEqual([])
})

test('answers count by result and by whether they came in time', async () => {
  ground.set(new Date('2026-08-04T10:00:00+08:00'))
  const [quick, slow] = [await dispatched(office), await dispatched(office)]
  const act = async (no: string, at: string) => {
    ground.set(new Date(`${at}+08:00`))
    done(await perform(office, sign, { no, actor: market, input: {} }))
    done(await perform(office, answer, { no, actor: market, input: { result: 'solved', text: '已整改。' } }))
  }
  await act(quick.no, '2026-08-05T10:00:00')
  await act(slow.no, '2026-08-20T10:00:00')

  const { outcomes } = await digestAt('2026-08-21T09:00:00', 'monthly')

  expect(outcomes.answered).toMatchObject({ total: 2, inTime: 1, solved: 2, refused: 0 })
})

test('time lost while units passed a case on is summed by whom rulings charge it to', async () => {
  ground.set(new Date('2026-09-01T10:00:00+08:00'))
  const { no } = await dispatched(office)
  done(await give(no, 'cq-yuzhong-market', 'cq-yuzhong-urban'))
  await routed(no, { unit: 'cq-yuzhong-urban', sure: true })
  done(await give(no, 'cq-yuzhong-urban', 'cq-yuzhong-market'))
  ground.set(new Date('2026-09-04T10:00:00+08:00'))
  const input = { unit: 'cq-yuzhong-market', basis: '争议决定', designatedBy: 'ZY2026-00009' as const }
  done(await perform(office, assign, { no, actor: theBot, input }))

  const during = await digestAt('2026-09-05T09:00:00', 'weekly')
  const after = await digestAt('2026-09-20T09:00:00', 'weekly')

  expect(during.drift).toEqual([
    { unit: 'cq-yuzhong-market', name: '重庆市渝中区市场监督管理局', lost: 3 * 86_400_000, total: 1 },
  ])
  expect(digestText(during)).toContain('重庆市渝中区市场监督管理局：3 天，涉及 1 件')
  expect(after.drift).toEqual([])
})

test('promises are owed, waiting, delivered or failed', async () => {
  const { ledger } = office.storage
  const at = new Date('2026-09-08T10:00:00+08:00')
  const later = new Date('2026-09-08T10:05:00+08:00')
  const what = (id: string) =>
    ({ id, is: 'notice', say: 'digest', to: { desk: 'coordination' }, with: {}, when: 'now' }) as const
  await ledger.enter(
    ['owed', 'said', 'lost'].map((id) => recordOf({ no: null, version: 0 }, what(id), office.city, at)),
  )
  const night = new Date('2026-09-08T23:00:00+08:00')
  await ledger.enter([
    recordOf({ no: null, version: 0 }, { ...what('night'), when: 'window' }, office.city, night),
  ])
  await ledger.delivered('said', [{ channel: 'C1', ts: '1.1' }], { shown: 0, at: later })
  const lost = await ledger.claim('lost', later)
  if (lost) await ledger.failed(lost, 'channel_not_found', later)

  const { promises } = await digestAt('2026-09-08T23:30:00')

  expect(promises).toEqual({ owed: 1, waiting: 1, delivered: 1, failed: 1 })
})

test('what falls due as the digest itself does is on its way, and ten minutes later it is owed', async () => {
  const { ledger } = office.storage
  const what = { id: 'now', is: 'notice', say: 'digest', to: { desk: 'coordination' }, with: {} } as const
  const opening = new Date('2026-11-10T09:00:00+08:00')
  const before = (await digestAt('2026-11-10T09:00:00')).promises.owed
  await ledger.enter([recordOf({ no: null, version: 0 }, { ...what, when: 'now' }, office.city, opening)])

  const [atOnce, late] = [await digestAt('2026-11-10T09:00:00'), await digestAt('2026-11-10T09:10:00')]

  expect([atOnce.promises.owed - before, late.promises.owed - before]).toEqual([0, 1])
})

test('a plan is told by section, and its late tasks do not bury the cases', async () => {
  ground.set(new Date('2026-10-13T10:00:00+08:00'))
  const task = (no: number, deadline: string | null, section: string) => ({
    no,
    marker: `(${no})`,
    sectionPath: [section],
    text: `任务${no}`,
    units: ['市司法局'],
    deadlineText: deadline,
    deadline,
    longTerm: deadline === null,
    recurring: null,
  })
  const tasks = [
    task(1, '2025-12-31', '提升能力'),
    task(2, '2026-10-30', '提升能力'),
    task(3, null, '完善机制'),
  ]
  await importPlan(office, { title: '示例方案', issuer: null, issued: '2025-01-01', tasks }, 'p1')

  const { plans, overdue, dueToday } = await digestAt('2026-10-14T09:00:00')

  expect(plans).toEqual([
    {
      plan: 'p1',
      title: '示例方案',
      total: 3,
      done: 0,
      reported: 0,
      standing: 1,
      dueSoon: 1,
      overdue: 1,
      milestones: [],
      sections: [
        { section: '提升能力', total: 2, done: 0, reported: 0, standing: 0, dueSoon: 1, overdue: 1 },
        { section: '完善机制', total: 1, done: 0, reported: 0, standing: 1, dueSoon: 0, overdue: 0 },
      ],
    },
  ])
  expect(numbers(overdue).concat(numbers(dueToday)).join()).not.toContain('RW')
})

test('as text it names what is late, with how often the limit has passed', async () => {
  const text = digestText(await digestAt('2026-03-16T09:00:00'))

  expect(text).toContain('重庆市执法协调晨报 · 2026年3月16日')
  expect(text).toMatch(/已逾期（\d+）/)
  expect(text).toContain('已用时限的 4.0 倍')
})
