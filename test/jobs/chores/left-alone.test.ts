import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import mongoose, { type Connection } from 'mongoose'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dueToErase, eraseDue } from '../../../jobs/chores/erase-due.ts'
import { wantCheckBacks } from '../../../src/actions/complaint/after/check-back.ts'
import { reportReprisal } from '../../../src/actions/complaint/after/report-reprisal.ts'
import { answer } from '../../../src/actions/complaint/answer.ts'
import { close } from '../../../src/actions/complaint/endings/close.ts'
import { merge } from '../../../src/actions/complaint/endings/merge.ts'
import { rate } from '../../../src/actions/complaint/endings/rate.ts'
import { withdraw } from '../../../src/actions/complaint/endings/withdraw.ts'
import { openComplaint } from '../../../src/actions/complaint/filing/open-complaint.ts'
import { sayMore } from '../../../src/actions/complaint/hearing/say-more.ts'
import { route } from '../../../src/actions/complaint/route.ts'
import { sign } from '../../../src/actions/complaint/sign.ts'
import { openDispute } from '../../../src/actions/dispute/open-dispute.ts'
import { type Deed, perform } from '../../../src/actions/perform.ts'
import type { Case } from '../../../src/rules/cases/case.ts'
import { surelyKeptSince } from '../../../src/rules/cases/complaint/retention.ts'
import { type Actor, theBot } from '../../../src/rules/sight/roles.ts'
import { canonical } from '../../../src/storage/audit/seal.ts'
import { aCoordinator, anOfficer, done, refusal, understood } from '../../build.ts'
import { type AnApp, anApp } from '../an-app.ts'

const filedAt = new Date('2024-03-11T10:00:00+08:00')
const person = { enterprise: '七星瓢虫食品厂', name: '蓝木槿', contact: '13987650421' }
/** Words of whoever complained: in the text, said later, and on rating. */
const words = ['后门堆着蓝莓酱桶', '第三排货架', '谢谢你们的辛苦', '下次不再来了']
const holder = anOfficer('cq-yuzhong-market')

let stage: AnApp
let database: Connection
beforeEach(async () => {
  stage = await anApp(filedAt)
  database = await mongoose.createConnection(stage.ground.mongodbUri).asPromise()
}, 60_000)
afterEach(async () => {
  await database.close()
  await stage.close()
})

const years = (count: number) =>
  stage.jump(new Date(filedAt.getTime() + count * 365.25 * 86_400_000 + 20 * 86_400_000))

async function does<Input>(no: string, deed: Deed<'complaint', Input>, actor: Actor, input: Input) {
  return done(await perform(stage.app.office, deed, { no, actor, input }))
}

let filed = 0
/** With an identity and a document, dispatched to a unit. */
async function complains(): Promise<string> {
  const { office, storage, clock } = stage.app
  filed += 1
  const kept = await storage.files.keep(Readable.from([Buffer.from('%PDF-1.4 x')]), clock())
  const { file } = await openComplaint(office, {
    text: `渝中区一家超市${words[0]}，没有标签。`,
    about: '民生路那家',
    confidential: true,
    identity: person,
    files: [{ ...kept, ending: 'pdf' }],
    origin: { key: `expired:${filed}`, door: 'form' },
    by: { kind: 'complainant' },
  })
  const input = { unit: holder.unit, sure: true, accused: [], understood }
  done(await perform(office, route, { no: file.no, actor: theBot, input }))
  return file.no
}

async function closed(): Promise<string> {
  const no = await complains()
  await does(no, sign, holder, {})
  await does(no, sayMore, { kind: 'complainant' }, { text: `在${words[1]}。` })
  await does(no, answer, holder, { result: 'solved', text: '已责令下架。' })
  await does(no, rate, { kind: 'complainant' }, { text: words[2] ?? '' })
  await does(no, close, theBot, {})
  return no
}

const fileOf = async (no: string) => (await stage.app.storage.cases.get(no)) as Case<'complaint'>
const goneOf = async () => (await eraseDue(stage.app)).map(({ no, what }) => `${no} ${what}`)

/** Everything that is in the database, but for the pieces of files. */
async function stored(): Promise<string> {
  const names = (await database.listCollections()).map(({ name }) => name)
  return JSON.stringify(await Promise.all(names.map((name) => database.collection(name).find({}).toArray())))
}

test('what whoever complained has said goes, however it was said; what offices said stays', async () => {
  const no = await closed()
  const person = anOfficer('cq-gov-office')
  // As a named complaint by chat: its author is somebody of the workspace.
  await database.collection('cases').updateOne({ _id: no as never }, { $set: { 'origin.person': person.id } })
  await does(no, rate, person, { text: words[3] ?? '' })
  const before = await fileOf(no)
  years(11)

  await eraseDue(stage.app)

  const { facts, history } = await fileOf(no)
  const all = await stored()
  expect(JSON.stringify(before)).toContain(words[3])
  for (const word of words) expect(all).not.toContain(word)
  expect(facts.answer?.text).toBe('已责令下架。')
  expect(history.find(({ deed }) => deed === 'answer')?.note.text).toBe('已责令下架。')
  expect(await stage.app.storage.anchors.verify()).toMatchObject({ ok: true })
})

test('a note that no erasure names must still be there', async () => {
  const no = await closed()
  years(11)
  await eraseDue(stage.app)
  const { history } = await fileOf(no)
  const place = history.findIndex(({ deed }) => deed === 'answer')
  const digest = createHash('sha256').update(canonical(history[place]?.note)).digest('hex')
  const secretly = { [`history.${place}.note`]: {}, [`history.${place}.erased`]: digest }

  await database.collection('cases').updateOne({ _id: no as never }, { $set: secretly })

  expect(await stage.app.storage.anchors.verify()).toMatchObject({
    ok: false,
    firstBroken: { no, entry: place },
  })
})

test('afterwards nothing new is written, and nothing is said in any chat', async () => {
  const no = await closed()
  years(11)
  const before = await fileOf(no)

  await eraseDue(stage.app)

  const after = await fileOf(no)
  const asked = { no, actor: { kind: 'complainant' }, input: { text: '新的话' } } as const
  expect(after.owed.filter(({ id }) => !before.owed.some((owing) => owing.id === id))).toEqual([])
  expect(refusal(await perform(stage.app.office, rate, asked))).toBe('not-now')
})

describe('left alone', () => {
  test('an open case, however old', async () => {
    await complains()
    years(9)

    expect(await goneOf()).toEqual([])
  })

  test('one that a dispute came of, until that has ended', async () => {
    const no = await closed()
    const opened = await openDispute(stage.app.office, {
      matter: '占道经营',
      kind: 'both-decline',
      applicant: null,
      parties: ['cq-yuzhong-market', 'cq-yuzhong-urban'],
      positions: [],
      complaint: no,
      origin: { key: 'test:dispute', door: 'case' },
      by: { kind: 'bot' },
    })
    years(11)
    const during = await goneOf()
    const dispute = 'file' in opened ? opened.file.no : ''
    await database
      .collection('cases')
      .updateOne({ _id: dispute as never }, { $set: { closedAt: new Date() } })

    expect(during).toEqual([])
    expect(await goneOf()).toEqual([`${no} identity`, `${no} words`])
  })

  test('one that was merged into an open one', async () => {
    const [no, into] = [await complains(), await complains()]
    await does(no, merge, aCoordinator, { into })
    years(11)

    expect(await goneOf()).toEqual([])
  })

  test('one whose author was made to suffer for it, until that has ended', async () => {
    const no = await closed()
    years(1)
    const about = await fileOf(no)
    const later = await reportReprisal(stage.app.office, { about, text: '被反复检查。', key: 'k' })
    years(11)
    const during = await goneOf()
    await does(later.no, withdraw, { kind: 'complainant' }, { reason: '' })

    expect(during).toEqual([])
    expect(await goneOf()).toEqual([`${no} words`])
  })

  test('one whose author has still to be asked how it went', async () => {
    const no = await closed()
    await does(no, wantCheckBacks, { kind: 'complainant' }, {})
    const day = new Date(filedAt.getTime() + 3_700 * 86_400_000).toISOString()
    await database
      .collection('cases')
      .updateOne({ _id: no as never }, { $set: { 'facts.checkBacks.days.2': day } })
    years(10)

    expect(await goneOf()).toEqual([])
  })
})

test('the cost follows what is due: closed cases that are kept still are not looked at', async () => {
  for (let count = 0; count < 5; count++) await closed()
  const since = surelyKeptSince('identity', stage.app.clock(), stage.app.city)
  const query = { 'facts.identity': { $exists: true }, closedAt: { $type: 'date', $lte: since } }

  const plan = await database.collection('cases').find(query).sort({ closedAt: 1 }).explain('executionStats')

  expect(await stage.app.storage.waiting.toErase('identity', since, 9)).toEqual([])
  expect(plan.executionStats.totalDocsExamined).toBe(0)
  expect(JSON.stringify(plan.queryPlanner.winningPlan)).not.toMatch(/COLLSCAN|"SORT"/)
})

test('asked what would go, nothing goes', async () => {
  const no = await closed()
  years(11)

  const would = await dueToErase(stage.app)

  expect(would.map(({ what }) => what)).toEqual(['identity', 'words'])
  expect((await fileOf(no)).facts).toMatchObject({ identity: expect.any(String), text: expect.any(String) })
})
