import { afterAll, beforeAll, expect, test } from 'vitest'
import { file, openPages, type Pages } from './open-pages.ts'

let pages: Pages
beforeAll(async () => {
  pages = await openPages()
})
afterAll(() => pages.close())

const coordinator = 'lin.zhiyuan@zhixie.example'
const liaison = 'xie.yufei@zhixie.example'
const contact = '13900000000'

const ask = (path: string, fields: Record<string, string>) =>
  pages.look(`${path}/identity`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  })

const historyOf = async (no: string) => (await pages.parts.storage.cases.get(no))?.history ?? []

test('a coordinator gives a reason, it is on the file and told, and only then the identity is shown', async () => {
  const no = await file(pages.office, { confidential: true })
  const path = pages.pathFor(no, coordinator)

  const before = await pages.look(path)
  const read = await ask(path, { reason: '核实现场地址' })

  expect(before.text).toContain('查看投诉人身份')
  expect(before.text).not.toContain(contact)
  expect(read.status).toBe(200)
  expect(read.text).toContain(contact)
  expect(read.text).toContain('赵大明')
  expect((await historyOf(no)).at(-1)).toMatchObject({
    deed: 'readIdentity',
    by: { kind: 'person', id: coordinator },
    note: { reason: '核实现场地址' },
  })
  const kept = await pages.parts.storage.cases.get(no)
  const told = kept?.owed.filter((owing) => owing.is === 'notice' && 'desk' in owing.to)
  expect(told).toMatchObject([{ to: { desk: 'coordination' } }])
  expect(JSON.stringify(kept)).not.toContain(contact)
})

test('read again, it is on the file again; and without a reason never', async () => {
  const no = await file(pages.office)
  const path = pages.pathFor(no, coordinator)
  await ask(path, { reason: '核实现场地址' })

  const again = await ask(path, { reason: '再次联系' })
  const silent = await ask(path, { reason: '' })

  const readings = (await historyOf(no)).filter(({ deed }) => deed === 'readIdentity')
  expect([again.status, silent.status]).toEqual([200, 403])
  expect(readings.map(({ note }) => note.reason)).toEqual(['核实现场地址', '再次联系'])
})

test('without a reason nothing is opened', async () => {
  const no = await file(pages.office)

  const { status, text } = await ask(pages.pathFor(no, coordinator), { reason: ' ' })

  expect(status).toBe(403)
  expect(text).not.toContain(contact)
  expect((await historyOf(no)).map(({ deed }) => deed)).not.toContain('readIdentity')
})

test.each([true, false])('the unit that holds it may not, confidential or not (%s)', async (confidential) => {
  const no = await file(pages.office, { confidential })
  const path = pages.pathFor(no, liaison)

  const page = await pages.look(path)
  const { status, text } = await ask(path, { reason: '想知道' })

  expect(page.text).not.toContain('查看投诉人身份')
  expect(status).toBe(403)
  expect(text).not.toContain(contact)
})

test('a link that is broken or over opens nothing', async () => {
  const no = await file(pages.office)
  const path = pages.pathFor(no, coordinator)
  const start = pages.clock.now

  const broken = await ask(`${path}x`, { reason: '核实' })
  pages.clock.now = new Date(start.getTime() + 25 * 3_600_000)
  const over = await ask(path, { reason: '核实' })
  pages.clock.now = start

  expect([broken.status, over.status]).toEqual([404, 403])
})
