import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPages, type Pages } from '../open-pages.ts'
import { aVisitor } from './a-visitor.ts'

let pages: Pages
beforeAll(async () => {
  pages = await openPages()
}, 60_000)
afterAll(() => pages.close())

/** Names of the product, of the other language and of units, and the rules by which limits are set, are no texts of ours. */
const namesIn = (page: string): string =>
  page
    .replace(/<datalist[\s\S]*?<\/datalist>/, '')
    .replace(/<blockquote>[\s\S]*?<\/blockquote>/g, '')
    .replace(/执协|>执<|中文|《[^》]*》(?:（[^）]*）)?|（信访）|\(信访\)/g, '')

const chinese = /[\u4e00-\u9fff]+/g

test.each(['/en', '/en/', '/en/track', '/en/verify', '/en/nothing-here'])(
  '%s says it in English, and leads to the same page in Chinese',
  async (path) => {
    const { text } = await aVisitor(pages).ask(path)

    const { city } = pages.parts
    const officials = [city.units.get(city.coordination)?.name ?? '']
    const rest = officials.reduce((page, name) => page.replaceAll(name, ''), namesIn(text))
    expect(text).toContain('<html lang="en">')
    if (path === '/en') expect(text).toContain('in Chongqing')
    expect(rest.match(chinese) ?? []).toEqual([])
    if (!path.endsWith('here')) expect(text).toMatch(/hreflang="zh-CN">中文/)
  },
)

test('filed, received, tracked and rated in English; what is written stays as it was written', async () => {
  const visitor = aVisitor(pages, '203.0.113.77')
  const blank = await visitor.ask('/en')
  const sent = await visitor.send('/en/complaints', {
    seal: visitor.hiddenIn(blank.text, 'seal'),
    mode: 'named',
    text: 'The market regulation bureau of Yuzhong inspected us four times in one month.',
  })
  const receipt = await visitor.ask(sent.headers.get('location') ?? '')
  const [no = '', code = ''] = [...receipt.text.matchAll(/class="big[^"]*">([^<]+)</g)].map(([, it]) => it)

  const page = await visitor.send('/en/track', { no, code })
  const pass = visitor.hiddenIn(page.text, 'pass')
  const once = visitor.hiddenIn(page.text, 'once')
  const added = await visitor.send('/en/track/supplement', { pass, once, text: 'On 3, 9, 17 and 24 March.' })

  expect(sent.headers.get('location')).toMatch(/^\/en\/receipt\?f=/)
  expect(receipt.text).toContain('Your complaint has been received')
  expect(receipt.text).toContain(`/en/track?no=${no}`)
  expect(page.text).toContain('Received. The responsible unit is being determined.')
  expect(added.text).toContain('The unit has what you added.')
  expect(added.text).toContain('On 3, 9, 17 and 24 March.')
  expect(added.text).toMatch(/23 November 2026, 09:30/)
  expect(
    namesIn(added.text)
      .replaceAll(/重庆市司法局/g, '')
      .match(chinese) ?? [],
  ).toEqual([])
})

test('a fault, a wrong code and too large a body are told in the language of the form', async () => {
  const visitor = aVisitor(pages, '203.0.113.78')
  const blank = await visitor.ask('/en')
  const seal = visitor.hiddenIn(blank.text, 'seal')

  const short = await visitor.send('/en/complaints', { seal, mode: 'named', text: 'x' })
  const wrong = await visitor.send('/en/track', { no: 'SQ2026-00001', code: 'nothing' })
  const large = await visitor.send('/en/complaints', { seal, text: 'x'.repeat(300_000) })

  expect([short.status, wrong.status, large.status]).toEqual([422, 403, 413])
  expect(short.text).toContain('Please say what happened, at least 5 characters')
  expect(wrong.text).toContain('Number or code is not right')
  expect(large.text).toContain('At most 20,000 characters')
})
