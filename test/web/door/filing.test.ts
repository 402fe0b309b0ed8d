import { afterAll, beforeAll, expect, test } from 'vitest'
import { everything } from '../../../src/rules/sight/visibility.ts'
import { webApp } from '../../../src/web/web-app.ts'
import { openPages, type Pages } from '../open-pages.ts'
import { aVisitor } from './a-visitor.ts'

let pages: Pages
beforeAll(async () => {
  pages = await openPages()
})
afterAll(() => pages.close())

const text = '渝中区民生路一家超市销售过期食品，没有标签，请处理。'
const complaints = () => pages.parts.storage.cases.list({ kind: 'complaint' }, everything)
const withText = async (wanted: string) =>
  (await complaints()).filter((file) => file.kind === 'complaint' && file.facts.text === wanted)

test('a complaint is filed, and its receipt shows number, code and when it will be routed', async () => {
  const visitor = aVisitor(pages)

  const sent = await visitor.files({
    text,
    about: '渝中区市场监管局',
    mode: 'hidden',
    contact: '13900000000',
  })
  const receipt = await visitor.ask(sent.headers.get('location') ?? '')

  const [file] = await withText(text)
  expect(sent.status).toBe(303)
  expect(receipt.status).toBe(200)
  expect(receipt.text).toContain(file?.no)
  expect(receipt.text).toMatch(/class="big code">[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}</)
  expect(receipt.text).toContain('最迟')
  expect(file).toMatchObject({
    state: 'received',
    origin: { door: 'form' },
    facts: { confidential: true, about: '渝中区市场监管局' },
  })
  expect(JSON.stringify(file)).not.toContain('13900000000')
})

test('the same form sent twice at once, and again later, is one case with one receipt', async () => {
  const visitor = aVisitor(pages)
  const mine = { text: `${text}（两次）`, mode: 'named' }
  const { text: page } = await visitor.ask('/')
  const fields = { ...mine, seal: visitor.hiddenIn(page, 'seal') }

  const both = await Promise.all([visitor.send('/complaints', fields), visitor.send('/complaints', fields)])
  const again = await visitor.files(mine)

  expect(await withText(mine.text)).toHaveLength(1)
  expect(new Set([...both, again].map(({ headers }) => headers.get('location')))).toHaveLength(1)
})

test('of an anonymous complaint nothing about the person is kept, whatever stood in the form', async () => {
  await aVisitor(pages).files({
    text: `${text}（匿名）`,
    mode: 'anonymous',
    name: '赵大明',
    contact: '13911112222',
  })

  const [file] = await withText(`${text}（匿名）`)
  expect(file?.kind === 'complaint' && file.facts).toMatchObject({ confidential: true })
  expect(file?.kind === 'complaint' && file.facts.identity).toBeUndefined()
})

test.each([
  ['nothing', { text: '' }, '请写明事情经过'],
  ['a word', { text: '你好' }, '请写明事情经过'],
  ['too much', { text: '长'.repeat(20_001) }, '请写明事情经过'],
  ['a credit code with a wrong check character', { text, creditCode: '91500000MA5U8XYZ0Q' }, '信用代码不对'],
  ['a mode that is none', { text, mode: 'admin' }, '请选择实名'],
])('%s is shown again with what to mend, and nothing is kept', async (_, fields, told) => {
  const before = (await complaints()).length

  const answer = await aVisitor(pages).files({ name: '张三丰', ...fields })

  expect(answer.status).toBe(422)
  expect(answer.text).toContain(told)
  expect(answer.text).toContain('value="张三丰"')
  expect(await complaints()).toHaveLength(before)
})

test('a form sent from another site, or without its seal, files nothing and loses nothing', async () => {
  const visitor = aVisitor(pages)
  const other = aVisitor(pages)
  const stolen = visitor.hiddenIn((await other.ask('/')).text, 'seal')
  await visitor.ask('/')
  const before = (await complaints()).length

  const answers = [
    await visitor.send('/complaints', { text, mode: 'named', seal: stolen }),
    await visitor.send('/complaints', { text, mode: 'named' }),
    await aVisitor(pages).send('/complaints', { text, mode: 'named', seal: stolen }),
  ]

  expect(answers.map(({ status }) => status)).toEqual([409, 409, 409])
  for (const answer of answers) expect(answer.text).toContain(text)
  expect(await complaints()).toHaveLength(before)
})

test('a field that people cannot see catches a robot', async () => {
  const answer = await aVisitor(pages).files({ text: `${text}（机器人）`, homepage: 'http://spam.example' })

  expect(answer.status).toBe(400)
  expect(await withText(`${text}（机器人）`)).toEqual([])
})

test('a huge body is refused', async () => {
  const answer = await aVisitor(pages).send('/complaints', { text: '长'.repeat(100_000) })

  expect(answer.status).toBe(413)
  expect(answer.text).toContain('最多提交 2 万字')
})

test('other kinds of body are read as an empty form', async () => {
  const visitor = aVisitor(pages)
  await visitor.ask('/')
  const bodies = [
    { 'Content-Type': 'application/json', body: '{"text":{"$gt":""},"mode":"named"}' },
    { 'Content-Type': 'multipart/form-data; boundary=x', body: '--x\r\n\r\n\r\n--x--\r\n' },
    { 'Content-Type': 'text/plain', body: 'text=x' },
  ]

  for (const { body, ...headers } of bodies) {
    const answer = await visitor.ask('/complaints', { method: 'POST', headers, body })
    expect(answer.status).toBe(409)
  }
})

test('what is written in a field stays text', async () => {
  const hostile = '<script>alert(1)</script>"><img src=x onerror=alert(1)>'

  const answer = await aVisitor(pages).files({ text: '', about: hostile, enterprise: hostile, name: hostile })

  expect(answer.text).not.toContain('<script>')
  expect(answer.text).not.toContain('<img')
})

test('a poster fills in the unit', async () => {
  const { text: page } = await aVisitor(pages).ask('/?unit=cq-yuzhong-urban&matter=占道经营')

  expect(page).toContain('value="重庆市渝中区城市管理局：占道经营"')
})

test('too many complaints from one address are told when to come back; another address is not', async () => {
  const many = aVisitor(pages, '198.51.100.7')
  const statuses = []
  for (let turn = 0; turn < 21; turn += 1) statuses.push(await many.files({ text: '' }))

  const last = statuses.at(-1)
  expect(last?.status).toBe(429)
  expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(last?.text).toMatch(/请 \d+ 分钟后再试/)
  expect((await aVisitor(pages, '198.51.100.8').files({ text: '' })).status).toBe(422)
})

test('X-Forwarded-For is believed only as far as there are proxies', async () => {
  const spoofing = aVisitor(pages, '198.51.100.20')
  const statuses: number[] = []
  for (let turn = 0; turn < 21; turn += 1) {
    const headers = {
      'X-Forwarded-For': `10.0.0.${turn}`,
      'Content-Type': 'application/x-www-form-urlencoded',
    }
    statuses.push((await spoofing.send('/complaints', {}, { headers })).status)
  }

  expect(statuses.at(-1)).toBe(429)
})

test('behind a proxy of ours the visitor is told by the last step, which the proxy wrote', async () => {
  const app = webApp({ ...pages.parts, config: { ...pages.parts.config, proxies: 1 } })
  const proxy = aVisitor({ app }, '10.0.0.1')
  const from = async (address: string) => {
    const headers = {
      'X-Forwarded-For': `1.2.3.4, ${address}`,
      'Content-Type': 'application/x-www-form-urlencoded',
    }
    return (await proxy.send('/complaints', {}, { headers })).status
  }
  const statuses: number[] = []
  for (let turn = 0; turn < 21; turn += 1) statuses.push(await from('192.0.2.201'))

  const other = await from('192.0.2.202')

  expect([statuses.at(-1), other]).toEqual([429, 409])
})

test('while it is written: what it looks like and what would help; too little says nothing', async () => {
  const hint = async (words: string) => {
    const { text: answered } = await aVisitor(pages).send('/understand', { text: words })
    return JSON.parse(answered).hint
  }

  expect(await hint('渝中区民生路一家超市销售过期食品，请处理。')).toContain(
    '先由重庆市渝中区市场监督管理局承办',
  )
  expect(await hint('一家超市销售过期食品没有标签请处理')).toContain('请再写清区县和街道')
  expect(await hint('渝中区消防支队没有出示证件就罚款两万元。')).toContain('被投诉单位不承办')
  expect(await hint('你好')).toBe('')
})
