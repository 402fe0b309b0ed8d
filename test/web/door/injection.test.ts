import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import PizZip from 'pizzip'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { papersOf } from '../../../src/documents/paper-types.ts'
import { linkFor } from '../../../src/storage/secrets/links.ts'
import { webApp } from '../../../src/web/web-app.ts'
import { aFolder, zhixie } from '../../admin/at-desk.ts'
import { cast, filled, settled } from '../../chat/cast.ts'
import { complaint, unitActs } from '../../stories/play.ts'
import { openWorld, type World } from '../../world.ts'
import { aVisitor } from './a-visitor.ts'

/** One of each kind of text that runs somewhere, all in one: whoever shows it whole shows all of them. */
const hostile =
  '=HYPERLINK("http://x.example","a")<script>alert(1)</script><img src=x onerror=alert(1)>' +
  ' <!channel> <@U123ABC> <http://x.example|请点这里> {{constructor}} {"$gt":""} ../../etc/passwd'
const text = `${hostile} 渝中区民生路一家超市销售过期食品，没有标签，请处理。`

let world: World
let no = ''
beforeAll(async () => {
  world = await openWorld({ plans: false })
  no = await shownEverywhere()
}, 120_000)
afterAll(() => world.close())

/** Filed by name, so that units and the chat may show its words. */
async function shownEverywhere(): Promise<string> {
  const visitor = aVisitor({ app: webApp(world.app) })
  const { no: found, code } = await visitor.hasFiled({
    text,
    about: hostile,
    mode: 'named',
    enterprise: hostile,
    name: hostile.slice(0, 100),
    contact: hostile,
  })
  await settled(world)
  await filled(world, cast.coordinator, {
    no: found,
    label: '指派',
    fields: { 承办单位: '重庆市渝中区市场监督管理局', 依据: hostile },
  })
  await unitActs(world, 'cq-yuzhong-market', { no: found, label: '签收' })
  const page = await visitor.send('/track', { no: found, code })
  const [pass, once] = [visitor.hiddenIn(page.text, 'pass'), visitor.hiddenIn(page.text, 'once')]
  await visitor.send('/track/supplement', { pass, once, text: hostile })
  await visitor.send('/track/seekCoordination', { pass, once, text: hostile })
  await unitActs(world, 'cq-yuzhong-market', {
    no: found,
    label: '办结',
    fields: { 办理结果: '已解决', 答复内容: hostile },
  })
  for (const who of [cast.liaison, cast.coordinator, cast.supervisor]) {
    const person = world.sandbox.as(who)
    await person.openHome()
    for (const command of ['/zhixie 待办', '/zhixie 简报', `/zhixie 查 ${found}`, `/zhixie 查 ${hostile}`])
      await person.command(command)
  }
  await world.leap('next-digest')
  return found
}

test('the life was a whole one, and every word was kept as it was written', async () => {
  const { facts, history } = await complaint(world, no)

  expect(facts.text).toBe(text)
  expect(history.find(({ deed }) => deed === 'supplement')?.note.text).toBe(hostile)
  expect(facts.answer?.text).toBe(hostile)
})

test('in the chat nobody is called and no link is made', async () => {
  const calls = JSON.stringify(world.sandbox.calls())

  expect(calls).toContain('&lt;!channel&gt;')
  expect(calls).not.toMatch(/<!channel>|<@U123ABC>|<http:\/\/x\.example/)
})

test('on the pages of officials and of whoever complained it stays text', async () => {
  const config = { ...world.app.config, publicUrl: '' }
  for (const person of ['luo.qing@zhixie.example', 'lin.zhiyuan@zhixie.example']) {
    const link = linkFor({ no, person, config, now: world.now() })
    const page = await (await webApp(world.app).request(link)).text()
    expect(page).toContain('&lt;script&gt;alert(1)')
    expect(page).not.toMatch(/<script>|<img/)
  }
})

test('in Word files it is text of the file, which stays whole; their names are ours', async () => {
  const config = { ...world.app.config, publicUrl: '' }
  const link = linkFor({ no, person: 'luo.qing@zhixie.example', config, now: world.now() })
  for (const name of papersOf(await complaint(world, no))) {
    const sent = await webApp(world.app).request(`${link}/papers/${name}`, {
      method: 'POST',
      body: new URLSearchParams({ as: 'draft' }),
    })
    const xml = new PizZip(Buffer.from(await sent.arrayBuffer())).file('word/document.xml')?.asText() ?? ''
    expect(xml).not.toMatch(/<script|<img|HYPERLINK\s*"http/)
    expect(sent.headers.get('content-disposition')).not.toMatch(/passwd|\.\.|script/)
  }
})

test('no table runs it', async () => {
  const { mongodbUri: MONGODB_URI, redisUrl: REDIS_URL } = world.ground
  const folder = aFolder()
  const env = { MONGODB_URI, REDIS_URL, DATA_DIR: folder }
  for (const what of ['cases', 'promises']) {
    const out = (format: string) => `${folder}/${what}.${format}`
    for (const format of ['csv', 'xlsx'])
      await zhixie(['export', what, '--format', format, '--out', out(format)], { env, now: world.now() })
    const cells: string[] = (parse(readFileSync(out('csv')), { bom: true }) as string[][]).flat()
    const sheet = new PizZip(readFileSync(out('xlsx'))).file('xl/worksheets/sheet1.xml')?.asText() ?? ''
    expect(cells.join()).toContain(no)
    expect(cells.filter((cell) => /^[=+@\t\r]/.test(cell))).toEqual([])
    expect(sheet).toContain('<row')
    expect(sheet).not.toMatch(/<f[ >]/)
  }
})
