import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { doBetweenCases } from '../../jobs/between-cases.ts'
import { routeCase } from '../../jobs/route.ts'
import { erase } from '../../src/actions/complaint/endings/erase.ts'
import { merge } from '../../src/actions/complaint/endings/merge.ts'
import { withdraw } from '../../src/actions/complaint/endings/withdraw.ts'
import { type NewComplaint, openComplaint } from '../../src/actions/complaint/filing/open-complaint.ts'
import { perform } from '../../src/actions/perform.ts'
import type { Case, CaseNo } from '../../src/rules/cases/case.ts'
import { needsReview } from '../../src/rules/cases/complaint/facts.ts'
import { asWritten } from '../../src/rules/cases/complaint/letter.ts'
import { asRead } from '../../src/rules/sight/as-units-read.ts'
import { theBot } from '../../src/rules/sight/roles.ts'
import { everything, sees, sightOf } from '../../src/rules/sight/visibility.ts'
import { ofOneLetter } from '../../src/storage/reads/of-one-letter.ts'
import { aCoordinator, anOfficer, done } from '../build.ts'
import { type AnApp, anApp } from './an-app.ts'

const monday = new Date('2026-03-09T10:00:00+08:00')
const [signs, sewage] = ['城管要求我拆招牌，说不拆就罚款', '隔壁印刷厂半夜偷排废水，电话 13912345678']
const text = `我是渝中区解放碑一家餐饮公司。1、${signs}；2、社保局一直不给办稳岗补贴，材料交了三个月没下文；3、${sewage}。`

let stage: AnApp
beforeAll(async () => {
  stage = await anApp(monday)
})
afterAll(() => stage.close())

const fileOf = async (no: CaseNo) => (await stage.app.storage.cases.get(no)) as Case<'complaint'>

let nth = 0
async function filed(more: Partial<NewComplaint> = {}): Promise<Case<'complaint'>> {
  nth += 1
  const { file } = await openComplaint(stage.app.office, {
    text,
    confidential: false,
    origin: { key: `letter:${nth}`, door: 'form' },
    by: { kind: 'complainant' },
    ...more,
  })
  return file
}

/** Does what a case owes, as the worker would. */
async function fulfil(no: CaseNo, job: 'open-parts' | 'rejoin' | 'route'): Promise<void> {
  const { owed } = await fileOf(no)
  for (const owing of owed.filter((one) => one.is === 'job' && one.job === job)) {
    const work = job === 'route' ? routeCase : doBetweenCases
    await work(stage.app, { no, owed: owing.id })
  }
}

async function letter(more: Partial<NewComplaint> = {}): Promise<Case<'complaint'>[]> {
  const first = await filed(more)
  await fulfil(first.no, 'open-parts')
  const cases = await ofOneLetter(stage.app.storage, await fileOf(first.no))
  for (const { no } of cases) await fulfil(no, 'route')
  return Promise.all(cases.map(({ no }) => fileOf(no)))
}

test('each request is a case of its own, linked both ways, and goes to the body for it', async () => {
  const [first, second, third] = await letter()

  expect(first?.facts.parts).toEqual([second?.no, third?.no])
  expect(first?.facts.unopened).toBeUndefined()
  expect(third?.facts.partOf).toEqual({ no: first?.no, nth: 3, of: 3 })
  expect([first?.facts.understood?.recusal, third?.facts.understood?.recusal]).toEqual([true, false])
  expect([third?.state, third?.unit]).toEqual(['dispatched', 'cq-yuzhong-ecology'])
})

test('done again, or cut off between two of them, it opens each once', async () => {
  const first = await filed()
  const before = await stage.app.storage.cases.count({}, everything)
  const again = { ...first, owed: [...first.owed] }

  await fulfil(first.no, 'open-parts')
  for (const owing of again.owed.filter((one) => one.is === 'job'))
    await doBetweenCases(stage.app, { no: first.no, owed: owing.id })

  const after = await stage.app.storage.cases.count({}, everything)
  expect(after - before).toBe(2)
  expect((await fileOf(first.no)).history.filter(({ deed }) => deed === 'noteParts')).toHaveLength(1)
})

test('withdrawn before its further requests were opened, it loses none of them, and is itself routed no more', async () => {
  const { no } = await filed()
  done(
    await perform(stage.app.office, withdraw, { no, actor: { kind: 'complainant' }, input: { reason: '' } }),
  )

  await fulfil(no, 'open-parts')

  const first = await fileOf(no)
  expect(first.facts.parts).toHaveLength(2)
  expect(first.owed.filter((owing) => owing.is === 'job' && owing.job === 'route')).toEqual([])
})

test('whoever names the body that it is about writes of that body: such a text stays whole', async () => {
  const file = await filed({ about: '渝中区城市管理局' })

  expect([file.facts.whole, file.facts.text]).toEqual([undefined, text])
})

test('recused: whom one of them complains of sees none of them', async () => {
  const cases = await letter()
  const accused = ['cq-yuzhong-urban', 'cq-yuzhong-human'].map((unit) =>
    sightOf(anOfficer(unit, 'liaison', 'leader', 'coordinator'), stage.app.city),
  )

  expect(cases).toHaveLength(3)
  for (const file of cases) expect(accused.filter((sight) => sees(sight, file))).toEqual([])
})

test('only the answer to what is about enforcement is read twice', async () => {
  const [first, , third] = await letter()

  expect([first && needsReview(first), third && needsReview(third)]).toEqual([true, false])
})

test('a unit reads its own request alone; whoever wrote it reads all', async () => {
  const [first, , third] = await letter()
  const read = (file: Case | undefined) =>
    file ? JSON.stringify(asRead(file, anOfficer(file.unit), stage.app.city).facts) : ''

  expect(first && asWritten(first.facts)).toBe(text)
  expect(read(first)).toContain('拆招牌')
  expect(read(first)).not.toMatch(/偷排|社保/)
  expect(JSON.stringify(third)).not.toMatch(/招牌|社保/)
})

test('blind: of a confidential letter each request is struck by itself, and the name is sealed once', async () => {
  const identity = { name: '某某餐饮', contact: '13912345678' }

  const [first, , third] = await letter({ confidential: true, identity })

  expect(third?.facts.struck).toContain('偷排废水')
  expect(third?.facts.struck).not.toContain('13912345678')
  expect([third?.facts.confidential, third?.facts.identity]).toEqual([true, first?.facts.identity])
})

test('the code of the letter opens each of them', async () => {
  const key = `letter:${nth + 1}`
  await stage.app.storage.codes.keep(key, 'K7QM2X9D40FH', monday)
  const cases = await letter()

  for (const { origin } of cases)
    expect(await stage.app.storage.codes.fits(origin.key, 'K7QM-2X9D-40FH')).toBe(true)
})

describe('taken apart wrongly', () => {
  test('a coordinator joins them again, and the holder reads both', async () => {
    const [, second, third] = await letter({ confidential: true })
    const [into, no] = [third?.no ?? '', second?.no ?? '']

    done(await perform(stage.app.office, merge, { no, actor: aCoordinator, input: { into } }))
    await fulfil(no, 'rejoin')
    await fulfil(no, 'rejoin')

    const joined = await fileOf(into)
    expect(joined.facts.text).toMatch(/偷排废水[\s\S]*稳岗补贴/)
    expect(joined.facts.struck).toMatch(/偷排废水[\s\S]*稳岗补贴/)
    expect(joined.history.filter(({ deed }) => deed === 'rejoin').map(({ note }) => note)).toEqual([
      { complaint: no },
    ])
  })

  test('what came in another letter tells nothing to the holder of this one', async () => {
    const [, , third] = await letter()
    const [, , other] = await letter()
    const [into, no] = [third?.no ?? '', other?.no ?? '']

    done(await perform(stage.app.office, merge, { no, actor: aCoordinator, input: { into } }))
    await fulfil(no, 'rejoin')

    expect((await fileOf(into)).facts.text).toBe(third?.facts.text)
  })
})

test('when its time is over nothing of the letter is left', async () => {
  const [first] = await letter()
  const no = first?.no ?? ''
  done(
    await perform(stage.app.office, withdraw, { no, actor: { kind: 'complainant' }, input: { reason: '' } }),
  )

  done(await perform(stage.app.office, erase, { no, actor: theBot, input: { what: 'words', basis: 'x' } }))

  expect(JSON.stringify((await fileOf(no)).facts)).not.toMatch(/拆招牌|偷排|材料交了/)
})
