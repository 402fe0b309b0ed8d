import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answer } from '../../src/actions/complaint/answer.ts'
import { route } from '../../src/actions/complaint/route.ts'
import { sign } from '../../src/actions/complaint/sign.ts'
import { perform } from '../../src/actions/perform.ts'
import { theBot } from '../../src/rules/sight/roles.ts'
import { anOfficer, understood } from '../build.ts'
import { openPages, type Pages } from './open-pages.ts'

let pages: Pages
let key = ''
let otherKey = ''
beforeAll(async () => {
  pages = await openPages()
  const { apiKeys } = pages.office.storage
  key = (await apiKeys.make('hotline', pages.clock.now)) ?? ''
  otherKey = (await apiKeys.make('portal', pages.clock.now)) ?? ''
})
afterAll(() => pages.close())

const at = '/open311/v2'
const order = {
  description: '渝中区民生路一家超市销售过期食品，请查处。',
  address_string: '民生路 12 号',
  phone: '13900000000',
  last_name: '赵',
}
async function ask(path: string, how: { as?: string; form?: Record<string, string>; json?: unknown } = {}) {
  const { as, form, json } = how
  const headers: Record<string, string> = as ? { 'x-api-key': as } : {}
  const body = form ? new URLSearchParams(form) : json ? JSON.stringify(json) : undefined
  if (json) headers['content-type'] = 'application/json'
  const sent = await pages.app.request(`${at}${path}`, { headers, ...(body ? { method: 'POST', body } : {}) })
  return { status: sent.status, body: (await sent.json()) as never as Record<string, string>[] }
}

test("the services are the city's matters, each with its law", async () => {
  const { status, body } = await ask('/services.json')

  expect(status).toBe(200)
  expect(body.length).toBe(pages.office.city.matters.length)
  expect(body[0]).toMatchObject({ metadata: false, type: 'realtime', group: expect.any(String) })
})

test('filed with a key it is a case, filed again the same one; by form or as JSON', async () => {
  const form = { ...order, 'attribute[order_no]': 'A-1' }
  const [first, again] = [
    await ask('/requests.json', { as: key, form }),
    await ask('/requests.json', { as: key, form }),
  ]
  const inBody = await ask('/requests.json', {
    json: { ...order, api_key: key, 'attribute[order_no]': 'A-2' },
  })
  const others = await ask('/requests.json', { as: otherKey, form })
  const no = first.body[0]?.service_request_id ?? ''
  const file = await pages.office.storage.cases.get(no)

  expect([first.status, inBody.status]).toEqual([201, 201])
  expect(again.body[0]?.service_request_id).toBe(no)
  expect(new Set([no, inBody.body[0]?.service_request_id, others.body[0]?.service_request_id]).size).toBe(3)
  expect(file?.kind === 'complaint' && file.facts.text).toContain('民生路 12 号')
  expect(JSON.stringify(file)).not.toContain('13900000000')
})

test('what becomes of it is read by whoever filed it, with the answer, and by nobody else', async () => {
  const { body } = await ask('/requests.json', { as: key, form: { ...order, 'attribute[order_no]': 'A-3' } })
  const no = body[0]?.service_request_id ?? ''
  const input = { unit: 'cq-yuzhong-market', sure: true, accused: [], understood }
  await perform(pages.office, route, { no, actor: theBot, input })
  const before = await ask(`/requests/${no}.json`, { as: key })
  await perform(pages.office, sign, { no, actor: anOfficer('cq-yuzhong-market'), input: {} })
  await perform(pages.office, answer, {
    no,
    actor: anOfficer('cq-yuzhong-market'),
    input: { result: 'solved', text: '已下架。' },
  })
  const after = await ask(`/requests/${no}.json`, { as: key })
  const others = await ask(`/requests/${no}.json`, { as: otherKey })
  const list = await ask('/requests.json?status=closed', { as: key })

  expect(before.body[0]).toMatchObject({ status: 'open', agency_responsible: '重庆市渝中区市场监督管理局' })
  expect(before.body[0]?.expected_datetime).toMatch(/T15:59:59/)
  expect(after.body[0]).toMatchObject({ status: 'closed', status_notes: expect.stringContaining('已下架') })
  expect(others.status).toBe(404)
  expect(list.body.map((one) => one.service_request_id)).toEqual([no])
})

describe('refused in one English sentence that says the remedy', () => {
  test.each([
    ['no key', '/requests.json', { form: order }, 403],
    ['another key', '/requests.json', { as: 'zx_wrong', form: order }, 403],
    ['no description', '/requests.json', { form: { phone: '1' } }, 400],
    ['a service that is not there', '/requests.json', { form: { ...order, service_code: 'x9' } }, 404],
    ['nested operators', '/requests.json', { json: { description: { $gt: '' } } }, 400],
    ['no such number', '/requests/SQ2026-99999.json', {}, 404],
    ['a date that is none', '/requests.json?start_date=yesterday', {}, 400],
    ['another address', '/nothing.json', {}, 404],
  ])('%s', async (_, path, how, status) => {
    const as = 'as' in how ? how.as : _ === 'no key' ? undefined : key
    const { status: given, body } = await ask(path, { ...how, ...(as ? { as } : {}) } as never)

    expect(given).toBe(status)
    expect(body[0]).toMatchObject({ code: status, description: expect.stringMatching(/[.;].*\.$|\.$/) })
  })

  test('a key that was revoked', async () => {
    const { apiKeys } = pages.office.storage
    const gone = (await apiKeys.make('gone', pages.clock.now)) ?? ''
    await apiKeys.revoke('gone', pages.clock.now)
    const { status } = await ask('/requests.json', { as: gone, form: order })
    const anew = await apiKeys.make('gone', pages.clock.now)

    expect(status).toBe(403)
    expect(anew).toMatch(/^zx_/)
    expect(await apiKeys.make('gone', pages.clock.now)).toBeNull()
  })
})
