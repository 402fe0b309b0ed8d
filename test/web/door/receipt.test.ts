import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPages, type Pages } from '../open-pages.ts'
import { aVisitor } from './a-visitor.ts'

let pages: Pages
beforeAll(async () => {
  pages = await openPages()
})
afterAll(() => pages.close())

const text = '渝中区民生路一家超市销售过期食品，没有标签，请处理。'
const minutes = (count: number) => count * 60_000

test('the receipt can be loaded again at once, not ten minutes later, and by no other browser', async () => {
  const visitor = aVisitor(pages)
  const sent = await visitor.files({ text })
  const path = sent.headers.get('location') ?? ''
  const start = pages.clock.now

  const first = await visitor.ask(path)
  const again = await visitor.ask(path)
  const stranger = await aVisitor(pages).ask(path)
  pages.clock.now = new Date(start.getTime() + minutes(11))
  const late = await visitor.ask(path)
  pages.clock.now = start

  expect([first.status, again.status, stranger.status, late.status]).toEqual([200, 200, 404, 410])
  expect(again.text).toBe(first.text)
  for (const { text: page } of [stranger, late]) expect(page).not.toMatch(/class="big code"/)
})

test('the receipt as a file: whole by itself, under the same conditions as the page', async () => {
  const visitor = aVisitor(pages)
  const sent = await visitor.files({ text: `${text}（文件）` })
  const path = sent.headers.get('location') ?? ''
  const start = pages.clock.now
  const page = await visitor.ask(path)
  const code = /class="big code">([^<]+)</.exec(page.text)?.[1] ?? 'none'

  const file = await visitor.ask(`${path}&as=file`)
  const stranger = await aVisitor(pages).ask(`${path}&as=file`)
  pages.clock.now = new Date(start.getTime() + minutes(11))
  const late = await visitor.ask(`${path}&as=file`)
  pages.clock.now = start

  expect(page.text).toContain(`${path.replace('&', '&amp;')}&amp;as=file`)
  expect([file.status, stranger.status, late.status]).toEqual([200, 404, 410])
  expect(file.headers.get('content-disposition')).toMatch(
    /^attachment; filename\*=UTF-8''%E5%9B%9E%E6%89%A7-SQ/,
  )
  expect(file.text).toContain(code)
  expect(file.text).toContain('<svg')
  expect(file.text).not.toMatch(/<script|<link|src=/)
})

test('nothing that opens the case is in its address', async () => {
  const visitor = aVisitor(pages)
  const sent = await visitor.files({ text: `${text}（地址）` })
  const location = sent.headers.get('location') ?? ''
  const { text: page } = await visitor.ask(location)

  const code = /class="big code">([^<]+)</.exec(page)?.[1] ?? 'none'
  expect(location).not.toContain(code.replaceAll('-', ''))
  expect(page).toContain('<svg')
})

test('the printed line is checked offline, and one wrong character is noticed', async () => {
  const visitor = aVisitor(pages)
  const { no, receipt } = await visitor.hasFiled({ text: `${text}（凭证）` })
  const line = /zhixie1:[\w:-]+/.exec(receipt.text)?.[0] ?? ''
  const check = (given: string) => visitor.ask(`/verify?line=${encodeURIComponent(given)}`)
  const digit = line.at(20) === '1' ? '2' : '1'

  const good = await check(line)
  const wrapped = await check(line.replace(/.{40}/g, '$&\n '))
  const changed = await check(`${line.slice(0, 20)}${digit}${line.slice(21)}`)
  const nonsense = await check('zhixie1:::::')

  expect(good.text).toContain('凭证真实')
  expect(good.text).toContain(no)
  expect(wrapped.text).toContain('凭证真实')
  expect(changed.text).toContain('凭证不能通过核验')
  expect(nonsense.text).toContain('凭证不能通过核验')
})
