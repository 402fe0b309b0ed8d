import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import PizZip from 'pizzip'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { opine } from '../../../../src/actions/dispute/decide-dispute.ts'
import { accept } from '../../../../src/actions/dispute/hear-parties.ts'
import { confirmPrecedent } from '../../../../src/actions/dispute/precedent.ts'
import { meetingDecisions } from '../../../../src/actions/note-decision.ts'
import { perform } from '../../../../src/actions/perform.ts'
import { aDispute, urban } from '../../../actions/dispute/a-dispute.ts'
import { aCoordinator, done } from '../../../build.ts'
import { openWorld, tuesday, type World } from '../../../world.ts'
import { aFolder, documentOf, zhixie } from '../../at-desk.ts'

let world: World
let no: string
beforeAll(async () => {
  world = await openWorld({ plans: false })
  const { office } = world.app
  no = (await aDispute(office)).no
  const by = { no, actor: aCoordinator }
  done(await perform(office, accept, { ...by, input: {} }))
  done(
    await perform(office, meetingDecisions.dispute, { ...by, input: { text: '由城管局牵头，月底前报结果' } }),
  )
}, 60_000)
afterAll(() => world.close())

const call = (...words: string[]) =>
  zhixie([...words, '--json'], {
    env: { MONGODB_URI: world.ground.mongodbUri, REDIS_URL: world.ground.redisUrl, LOG_LEVEL: 'silent' },
    now: tuesday,
  })
const wordsIn = (path: string) =>
  new PizZip(readFileSync(path))
    .file('word/document.xml')
    ?.asText()
    .replace(/<[^>]+>/g, '') ?? ''

test('a paper is written, and the same one again has the same number', async () => {
  const out = join(aFolder(), 'notice.docx')
  const first = documentOf(await call('document', 'acceptance', no, '--out', out))
  const once = /渝执协〔\d{4}〕\d+号/.exec(wordsIn(out))?.[0]
  await call('document', 'acceptance', no, '--out', out)

  expect(first).toMatchObject({ type: 'acceptance', no, out })
  expect(once).toBeDefined()
  expect(/渝执协〔\d{4}〕\d+号/.exec(wordsIn(out))?.[0]).toBe(once)
})

test('the agenda has what is open, and the minutes what was decided', async () => {
  const folder = aFolder()
  const [agenda, minutes] = [join(folder, 'agenda.docx'), join(folder, 'minutes.docx')]
  const planned = documentOf(await call('meeting', 'agenda', '--out', agenda))
  const from = new Date(tuesday.getTime() - 3_600_000).toISOString()
  const to = new Date(tuesday.getTime() + 3_600_000).toISOString()
  const held = documentOf(await call('meeting', 'minutes', '--out', minutes, '--from', from, '--to', to))
  const before = documentOf(
    await call('meeting', 'minutes', '--out', minutes, '--from', '2026-03-01T00:00:00+08:00', '--to', from),
  )

  expect(planned.disputes).toEqual([no])
  expect(wordsIn(agenda)).toMatch(/民生路夜市占道卖散装熟食[\s\S]*征求意见中/)
  expect([held.cases, before.cases]).toEqual([[no], []])
  expect(wordsIn(minutes)).toContain('没有登记决定')
})

test.each([
  [
    'a paper that the case has not',
    ['document', 'designation', 'NO', '--out', '/tmp/x.docx'],
    1,
    /has no designation in state/,
  ],
  [
    'a case that there is not',
    ['document', 'opinion', 'ZY1999-00001', '--out', '/tmp/x.docx'],
    1,
    /There is no case/,
  ],
  [
    'a path that cannot be written',
    ['document', 'acceptance', 'NO', '--out', '/nowhere/x.docx'],
    1,
    /could not be written/,
  ],
  ['a paper that there is not', ['document', 'poem', 'NO', '--out', '/tmp/x.docx'], 2, /poem/],
  ['no path', ['document', 'opinion', 'NO'], 2, /--out/],
])('%s: one sentence with the remedy', async (_, words, code, says) => {
  const answer = await call(...words.map((word) => (word === 'NO' ? no : word)))

  expect(answer.code).toBe(code)
  expect(answer.err.join(' ')).toMatch(says)
})

test('rules of rulings are listed, and found by matter, unit and status', async () => {
  const { office } = world.app
  const about = { matter: '食品生产经营许可', district: '渝中区' }
  const { no: ruled } = await aDispute(office, { about })
  done(await perform(office, accept, { no: ruled, actor: aCoordinator, input: {} }))
  const ruling = { unit: urban, basis: '三定规定', text: '' }
  done(await perform(office, opine, { no: ruled, actor: aCoordinator, input: ruling }))
  const agenda = documentOf(await call('meeting', 'agenda', '--out', join(aFolder(), 'agenda.docx')))
  expect(agenda.disputes).toEqual([no])
  const list = async (...filter: string[]) =>
    documentOf(await call('precedent', 'list', ...filter)).precedents.map(
      ({ no: found }: { no: string }) => found,
    )

  const input = { ...about, from: '2026-03-09', until: null }
  const text = '渝中区七星岗一家早餐店没有食品经营许可证就开门营业。'
  const before = documentOf(await call('route', text, '--rulings'))
  expect(await list()).toEqual([ruled])
  expect(await list('--matter', '食品', '--unit', '渝中区城市管理局', '--status', 'proposed')).toEqual([
    ruled,
  ])
  expect(await list('--status', 'confirmed')).toEqual([])
  expect(await list('--district', '南岸区')).toEqual([])

  done(await perform(office, confirmPrecedent, { no: ruled, actor: aCoordinator, input }))
  const after = documentOf(await call('route', text, '--rulings'))
  expect([before.unit, after.unit]).toEqual(['重庆市渝中区市场监督管理局', '重庆市渝中区城市管理局'])
  expect(after.reasons[0]).toContain(ruled)
})
