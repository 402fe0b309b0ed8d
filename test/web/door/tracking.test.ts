import { afterAll, beforeAll, expect, test } from 'vitest'
import { answer } from '../../../src/actions/complaint/answer.ts'
import { ask } from '../../../src/actions/complaint/hearing/ask.ts'
import { route } from '../../../src/actions/complaint/route.ts'
import { sign } from '../../../src/actions/complaint/sign.ts'
import { perform } from '../../../src/actions/perform.ts'
import { type Officer, theBot } from '../../../src/rules/sight/roles.ts'
import { understood } from '../../build.ts'
import { openPages, type Pages } from '../open-pages.ts'
import { type Answer, aVisitor } from './a-visitor.ts'

let pages: Pages
beforeAll(async () => {
  pages = await openPages()
})
afterAll(() => pages.close())

const unit = 'cq-yuzhong-market'
const liaison: Officer = { kind: 'person', id: 'luo.qing', name: '罗青', unit, roles: ['liaison'] }
let filed = 0

/** A complaint filed by form and handed to the unit; the visitor has number and code. */
async function aTracked(text = '渝中区民生路一家超市销售过期食品。') {
  filed += 1
  const visitor = aVisitor(pages, `192.0.2.${filed}`)
  const { no, code } = await visitor.hasFiled({ text: `${text}（${filed}）` })
  await perform(pages.office, route, {
    no,
    actor: theBot,
    input: { understood, unit, sure: true, accused: [] },
  })
  const look = () => visitor.send('/track', { no, code })
  const act = (page: Answer, name: string, text: string) =>
    visitor.send(`/track/${name}`, {
      pass: visitor.hiddenIn(page.text, 'pass'),
      once: visitor.hiddenIn(page.text, 'once'),
      text,
    })
  const file = async () => {
    const found = await pages.parts.storage.cases.get(no)
    if (found?.kind !== 'complaint') throw new Error(`No complaint ${no}.`)
    return found
  }
  return { visitor, no, code, look, act, file }
}

const byUnit = (no: string) => ({ no, actor: liaison })

test('number and code open the page: who has it, since when, by when and why that day', async () => {
  const { look } = await aTracked()

  const { status, text } = await look()

  expect(status).toBe(200)
  for (const shown of [
    '重庆市渝中区市场监督管理局',
    '已交承办单位',
    '答复期限',
    '起算当日，不计入',
    '办理经过',
  ]) {
    expect(text).toContain(shown)
  }
})

test('the code may be written as people write it', async () => {
  const { visitor, no, code } = await aTracked()

  for (const written of [
    code.toLowerCase(),
    code.replaceAll('-', ' '),
    `　${code}`,
    code.replaceAll('0', 'o'),
  ]) {
    expect((await visitor.send('/track', { no: no.toLowerCase(), code: written })).status).toBe(200)
  }
})

test('a wrong code, an unknown number and a case that came by chat are told apart by nobody', async () => {
  const { visitor, no } = await aTracked()
  const tries = [
    { no, code: 'AAAA-AAAA-AAAA' },
    { no: 'SQ1999-00001', code: 'AAAA-AAAA-AAAA' },
    { no: '{"$gt":""}', code: '' },
  ]

  const answers = []
  for (const tried of tries) answers.push(await visitor.send('/track', tried))

  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([403]))
  const words = answers.map(({ text }) => text.replace(/id="no" name="no" value="[^"]*"/, ''))
  expect(new Set(words)).toHaveLength(1)
})

test('guessing at one number ends for a while, from wherever it comes, and locks out nobody who has the code', async () => {
  const { no, code } = await aTracked()
  const comes = (turn: number, tried: string) =>
    aVisitor(pages, `100.64.0.${turn}`).send('/track', { no, code: tried })
  for (let turn = 0; turn < 10; turn += 1) await comes(turn, 'AAAA-AAAA-AAAA')

  const wrong = await comes(11, 'AAAA-AAAA-AAAA')
  const right = await comes(12, code)

  expect(wrong.status).toBe(429)
  expect(Number(wrong.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(right.status).toBe(200)
})

test('one address that guesses at many numbers must wait', async () => {
  const guesser = aVisitor(pages, '100.65.0.1')
  const statuses: number[] = []
  for (let turn = 0; turn < 21; turn += 1) {
    statuses.push((await guesser.send('/track', { no: `SQ1998-000${turn}`, code: 'AAAA' })).status)
  }

  expect([statuses[0], statuses.at(-1)]).toEqual([403, 429])
})

test('gone back to an earlier page, other words and other buttons still act; the same once', async () => {
  const { look, act, file } = await aTracked()
  const page = await look()

  for (const words of ['第一次', '第二次', '第二次']) await act(page, 'supplement', words)
  await act(page, 'withdraw', '已经解决')

  const { state, history } = await file()
  expect(history.filter(({ deed }) => deed === 'supplement').map(({ note }) => note.text)).toEqual([
    '第一次',
    '第二次',
  ])
  expect(state).toBe('withdrawn')
})

test('a wish to have it done again that comes too late says by when it was, and what to do instead', async () => {
  const { no, look, act } = await aTracked()
  await perform(pages.office, sign, { ...byUnit(no), input: {} })
  await perform(pages.office, answer, { ...byUnit(no), input: { result: 'solved', text: '已处理。' } })
  const start = pages.clock.now
  pages.clock.now = new Date(start.getTime() + 90 * 24 * 3_600_000)

  const late = await act(await look(), 'reopen', '还在卖。')

  pages.clock.now = start
  expect(late.status).toBe(409)
  expect(late.text).toMatch(/要求重办的期限是 2026年\d+月\d+日[\s\S]*请重新提交诉求/)
})

test('officers are never named, only their unit; an answer is shown when it counts', async () => {
  const { no, look } = await aTracked()
  await perform(pages.office, sign, { ...byUnit(no), input: {} })
  await perform(pages.office, answer, { ...byUnit(no), input: { result: 'solved', text: '已经下架。' } })

  const { text } = await look()

  expect(text).toContain('已经下架。')
  expect(text).not.toContain('罗青')
})

test('a question is answered, material is added, and coordination is asked for', async () => {
  const { no, look, act, file } = await aTracked()
  await perform(pages.office, sign, { ...byUnit(no), input: {} })
  await perform(pages.office, ask, { ...byUnit(no), input: { text: '哪一天买的？' } })

  const asked = await look()
  const replied = await act(asked, 'reply', '十一月二十日。')
  const added = await act(replied, 'supplement', '还有小票。')
  const sought = await act(added, 'seekCoordination', '两家单位互相推。')

  expect(asked.text).toContain('哪一天买的？')
  expect([replied.status, added.status, sought.status]).toEqual([200, 200, 200])
  const { state, history } = await file()
  expect(state).toBe('signed')
  expect(history.slice(-3).map(({ deed }) => deed)).toEqual(['reply', 'supplement', 'seekCoordination'])
})

test('the coordinators are told that they are asked for', async () => {
  const { look, act, file } = await aTracked()

  await act(await look(), 'seekCoordination', '两家单位互相推。')

  const { owed, history } = await file()
  const told = owed.filter((owing) => owing.is === 'notice' && 'desk' in owing.to)
  expect(told).toMatchObject([{ say: 'moved', with: { entry: String(history.at(-1)?.seq) } }])
})

test('rated, found not solved, and done again; a button of one page acts once', async () => {
  const { no, look, act, file } = await aTracked()
  await perform(pages.office, sign, { ...byUnit(no), input: {} })
  await perform(pages.office, answer, { ...byUnit(no), input: { result: 'solved', text: '已处理。' } })

  const page = await look()
  await act(page, 'rate', '谢谢')
  await act(page, 'rate', '谢谢')
  const reopened = await act(await look(), 'reopen', '还在卖。')

  const { state, history } = await file()
  expect(reopened.text).toContain('已要求重办')
  expect(state).toBe('dispatched')
  expect(history.filter(({ deed }) => deed === 'rate')).toHaveLength(1)
})

test('what may not be done now is refused in words, and what was written stays', async () => {
  const { look, act, file } = await aTracked()
  const page = await look()

  const early = await act(page, 'rate', '很好')
  const empty = await act(page, 'seekCoordination', '  ')
  const long = await act(page, 'supplement', '长'.repeat(5_001))

  expect([early.status, empty.status, long.status]).toEqual([409, 409, 409])
  expect(early.text).toContain('现在不能办这一步')
  expect(early.text).not.toContain('「详情」')
  expect(empty.text).toContain('请写明内容')
  expect(long.text).toContain('长'.repeat(5_001))
  expect((await file()).state).toBe('dispatched')
})

test('a pass ends after half an hour, cannot be changed to another case, and looking never acts', async () => {
  const { visitor, look, act, file } = await aTracked()
  const page = await look()
  const start = pages.clock.now
  pages.clock.now = new Date(start.getTime() + 31 * 60_000)
  const late = await act(page, 'withdraw', '不想投诉了')
  pages.clock.now = start
  const pass = visitor.hiddenIn(page.text, 'pass')

  const forged = await visitor.send('/track/withdraw', {
    pass: pass.replace(/^SQ2026-\d+/, 'SQ2026-00001'),
    text: '撤',
  })
  const robot = await visitor.ask(`/track/withdraw?pass=${pass}&text=x`)

  expect([late.status, forged.status, robot.status]).toEqual([403, 403, 404])
  expect((await file()).state).toBe('dispatched')
})

test.each(['constructor', '__proto__', 'close', 'notAccept'])('%s is no act of the page', async (name) => {
  const { look, act, file } = await aTracked()

  const answer = await act(await look(), name, '试试')

  expect(answer.status).toBe(404)
  expect((await file()).state).toBe('dispatched')
})
