import PizZip from 'pizzip'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { designate } from '../../src/actions/dispute/decide-dispute.ts'
import { accept } from '../../src/actions/dispute/hear-parties.ts'
import { perform } from '../../src/actions/perform.ts'
import { aDispute, market, urban } from '../actions/dispute/a-dispute.ts'
import { aCoordinator, done } from '../build.ts'
import { openPages, type Pages } from './open-pages.ts'

const coordinator = 'lin.zhiyuan@zhixie.example'
const party = 'xie.yufei@zhixie.example'
const stranger = 'qin.shan@zhixie.example'

let pages: Pages
let no: string
beforeAll(async () => {
  pages = await openPages()
  const dispute = await aDispute(pages.office, { parties: [market, urban] })
  no = dispute.no
  done(await perform(pages.office, accept, { no, actor: aCoordinator, input: {} }))
  const input = { unit: urban, basis: '三定规定', text: '' }
  done(await perform(pages.office, designate, { no, actor: aCoordinator, input }))
})
afterAll(() => pages.close())

const ask = (person: string, name: string, as: string) =>
  pages.app.request(`${pages.pathFor(no, person)}/papers/${name}`, {
    method: 'POST',
    body: new URLSearchParams({ as }),
  })
const words = async (answer: Response) =>
  new PizZip(Buffer.from(await answer.arrayBuffer()))
    .file('word/document.xml')
    ?.asText()
    .replace(/<[^>]+>/g, '') ?? ''

test('the page offers the papers that the case has by now, and no others', async () => {
  const { text } = await pages.look(pages.pathFor(no, coordinator))

  expect(text).toContain('指定管辖通知书')
  expect(text).toContain('取号下载')
  expect(text).not.toContain('协调意见书')
})

test('a coordinator takes the number; a party gets a draft, whatever it asks for', async () => {
  const issued = await ask(coordinator, 'acceptance', 'issued')
  const draft = await ask(party, 'acceptance', 'issued')

  expect(issued.headers.get('content-disposition')).toContain('attachment')
  expect(await words(issued)).toMatch(/渝执协〔\d{4}〕1号/)
  expect(await words(draft)).toMatch(/渝执协〔\d{4}〕　号/)
  expect((await pages.look(pages.pathFor(no, party))).text).not.toContain('取号下载')
})

test.each([
  ['a paper that the case has not', coordinator, 'opinion', 404],
  ['a paper that there is not', coordinator, '..%2f..%2fetc', 404],
  ['anybody who may not see the case', stranger, 'acceptance', 403],
])('refused: %s', async (_, person, name, status) => {
  expect((await ask(person, name, 'draft')).status).toBe(status)
})
