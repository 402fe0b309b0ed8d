import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { deliver } from '../../../../jobs/delivery/deliver.ts'
import { answer } from '../../../../src/actions/complaint/answer.ts'
import { ask } from '../../../../src/actions/complaint/hearing/ask.ts'
import { type Routed, route } from '../../../../src/actions/complaint/route.ts'
import { sign } from '../../../../src/actions/complaint/sign.ts'
import { perform } from '../../../../src/actions/perform.ts'
import { openLog } from '../../../../src/observe/log.ts'
import type { Case } from '../../../../src/rules/cases/case.ts'
import { asRead } from '../../../../src/rules/sight/as-units-read.ts'
import { theBot } from '../../../../src/rules/sight/roles.ts'
import { webApp } from '../../../../src/web/web-app.ts'
import { documentOf, zhixie } from '../../../admin/at-desk.ts'
import { anOfficer, done, understood } from '../../../build.ts'
import { type AnApp, anApp } from '../../../jobs/an-app.ts'
import { aVisitor } from '../a-visitor.ts'
import { openOutsideWorld } from '../outside-world.ts'

const monday = new Date('2026-03-09T10:00:00+08:00')
const holder = anOfficer('cq-yuzhong-urban')
const nowhere = { mouth: {} as never, places: async () => 'nobody' as const }
const logged: string[] = []

let stage: AnApp
let outside: Awaited<ReturnType<typeof openOutsideWorld>>
beforeAll(async () => {
  outside = await openOutsideWorld()
  const log = openLog('debug', { write: (line: string) => void logged.push(line) })
  stage = await anApp(monday, { config: outside.config, log })
}, 60_000)
afterAll(async () => {
  await stage.close()
  await outside.close()
})

let address = 1
async function filed(fields: Record<string, string>) {
  address += 1
  const visitor = aVisitor({ app: webApp(stage.app) }, `203.0.113.${address}`)
  const text = `民生路一家店被要求反复整改招牌，请协调。${address}`
  return { visitor, ...(await visitor.hasFiled({ text, mode: 'named', ...fields })) }
}

async function signedFor(no: string) {
  const input: Routed = { unit: holder.unit, sure: true, accused: [], understood }
  done(await perform(stage.app.office, route, { no, actor: theBot, input }))
  done(await perform(stage.app.office, sign, { no, actor: holder, input: {} }))
}

async function deliverAll(no: string) {
  for (const { id, what } of await stage.app.storage.ledger.of(no))
    if ('complainant' in what.to) await deliver(stage.app, nowhere, id)
}

const lettersTo = (address: string) => outside.letters.filter(({ to }) => to === address)
const wayIn = (address: string) =>
  /\/lost\/[\w.-]+/.exec(lettersTo(address).at(-1)?.text ?? '')?.[0] ?? 'no way'

async function loses(visitor: ReturnType<typeof aVisitor>, no: string, contact: string) {
  const ways = async () => {
    const all = await stage.app.storage.ledger.of(no)
    return all.filter(({ what }) => what.is === 'notice' && what.say === 'new-code').length
  }
  const before = await ways()
  await visitor.send('/lost', { no, contact })
  // The answer does not wait for it.
  await vi.waitFor(async () => expect(await ways()).toBe(before + 1), 10_000)
  await deliverAll(no)
}

async function makesCode(visitor: ReturnType<typeof aVisitor>, way: string) {
  const made = await visitor.send(way, {})
  return [...made.text.matchAll(/class="big[^"]*">([^<]+)</g)].map(([, found]) => found ?? '')[1] ?? ''
}

async function opens(visitor: ReturnType<typeof aVisitor>, no: string, code: string) {
  const page = await visitor.send('/track', { no, code })
  const pass = visitor.hiddenIn(page.text, 'pass')
  const once = visitor.hiddenIn(page.text, 'once')
  return {
    page,
    act: (name: string, text = '') => visitor.send(`/track/${name}`, { pass, once, text }),
  }
}

/** Answered, asked after the first of the days, and told of harm; `fresh`: the number of that. */
async function harmed(fields: Record<string, string>, harm: string) {
  const { app } = stage
  const { visitor, no, code } = await filed(fields)
  await signedFor(no)
  const input = { result: 'solved', text: '已统一要求。' } as const
  done(await perform(app.office, answer, { no, actor: holder, input }))
  await (await opens(visitor, no, code)).act('wantCheckBacks')
  const agreed = (await app.storage.cases.get(no)) as Case<'complaint'>
  stage.jump(new Date(agreed.facts.checkBacks?.days[0] ?? 0))
  await (await opens(visitor, no, code)).act('checkBackHarm', harm)
  const [fresh = ''] = await app.storage.cases.following(no)
  return { visitor, no, code, fresh }
}

test('asked again after the code was replaced, another way comes; each is open for half an hour', async () => {
  const contact = 'again@example.org'
  const { visitor, no } = await filed({ contact })
  const asked = stage.app.clock()
  await loses(visitor, no, contact)
  const first = wayIn(contact)
  await makesCode(visitor, first)
  stage.jump(new Date(stage.app.clock().getTime() + 2 * 60_000))

  await loses(visitor, no, contact)

  const until = Number(first.split('.').at(-2))
  expect(lettersTo(contact)).toHaveLength(2)
  expect(wayIn(contact)).not.toBe(first)
  expect(until).toBeLessThanOrEqual(asked.getTime() + 32 * 60_000)
})

test('whether something fitted is not heard from the answer: it does not wait for what follows', async () => {
  const contact = 'patient@example.org'
  const { no } = await filed({ contact })
  let owed = 0
  const handOver = () => {
    owed += 1
    return new Promise<never>(() => undefined)
  }
  const app = webApp({ ...stage.app, office: { ...stage.app.office, handOver } })

  const right = await aVisitor({ app }, '203.0.113.201').send('/lost', { no, contact })
  const wrong = await aVisitor({ app }, '203.0.113.202').send('/lost', { no, contact: 'x@example.org' })

  await vi.waitFor(() => expect(owed).toBe(1), 10_000)
  expect([right.status, right.text]).toEqual([200, wrong.text])
})

test('what fails on the way is not heard either', async () => {
  const contact = 'broken@example.org'
  const { no } = await filed({ contact })
  const identities = {
    ...stage.app.storage.identities,
    contactOf: async () => Promise.reject(new Error('The seal does not open.')),
  }
  const app = webApp({ ...stage.app, storage: { ...stage.app.storage, identities } })

  const known = await aVisitor({ app }, '203.0.113.203').send('/lost', { no, contact })
  const unknown = await aVisitor({ app }, '203.0.113.204').send('/lost', { no: 'SQ1999-00002', contact })

  expect([known.status, known.text]).toEqual([200, unknown.text])
})

test('either of two ways that were left brings a new code, by the first that is set up', async () => {
  const { visitor, no } = await filed({ contact: '138 1111 2222 或 both@example.org' })

  await loses(visitor, no, '13811112222')

  expect(wayIn('both@example.org')).toContain(no)
})

test('a new code opens the report of harm as well, and the lost one neither; its number stays on the page', async () => {
  const contact = 'shared@example.org'
  const { visitor, no, code, fresh } = await harmed({ contact }, '自从我投诉以后天天来查，一查半天。')
  await loses(visitor, no, contact)
  const anew = await makesCode(visitor, wayIn(contact))

  const statuses: Record<string, number[]> = {}
  for (const one of [no, fresh])
    statuses[one] = [
      (await visitor.send('/track', { no: one, code })).status,
      (await visitor.send('/track', { no: one, code: anew })).status,
    ]

  expect(statuses).toEqual({ [no]: [403, 200], [fresh]: [403, 200] })
  expect((await opens(visitor, no, anew)).page.text).toContain(fresh)
})

test('who reports harm is struck out of it for units, by what was sealed with the first complaint', async () => {
  const { fresh } = await harmed(
    { contact: 'names@example.org', name: '王小明', enterprise: '山城火锅小店' },
    '我是山城火锅小店的王小明，自从投诉以后天天来查。',
  )
  const { app } = stage
  const file = (await app.storage.cases.get(fresh)) as Case<'complaint'>

  const read = asRead(file, anOfficer('cq-market'), app.city) as Case<'complaint'>

  expect(read.facts.text).toContain('天天来查')
  expect(read.facts.text).not.toMatch(/王小明|山城火锅/)
  expect(JSON.stringify(file.facts.struck)).not.toMatch(/王小明|山城火锅/)
})

test('who asked for a new code, or is written to, is in no table that officials are given', async () => {
  const contact = 'table@example.org'
  const { visitor, no } = await filed({ contact, notify: 'yes' })
  await signedFor(no)
  await loses(visitor, no, contact)
  const folder = mkdtempSync(join(tmpdir(), 'zhixie-lost-'))
  const out = join(folder, 'promises.csv')
  const { mongodbUri, redisUrl } = stage.ground
  const env = { MONGODB_URI: mongodbUri, REDIS_URL: redisUrl, DATA_DIR: folder }

  documentOf(await zhixie(['export', 'promises', '--format', 'csv', '--out', out, '--json'], { env }))

  const table = readFileSync(out, 'utf8')
  expect(lettersTo(contact)).toHaveLength(1)
  expect(table).toContain(no)
  expect(table).not.toMatch(/new-code|更换查询码|进展通知/)
})

async function everythingIn(redisUrl: string): Promise<string> {
  const redis = new Redis(redisUrl)
  const readers: Record<string, (key: string) => Promise<unknown>> = {
    string: async (key) => redis.get(key),
    hash: (key) => redis.hgetall(key),
    list: (key) => redis.lrange(key, 0, -1),
    set: (key) => redis.smembers(key),
    zset: (key) => redis.zrange(key, '0', '-1'),
    stream: (key) => redis.xrange(key, '-', '+'),
  }
  const keys = await redis.keys('*')
  // Not as a dump: that is compressed, and a canary in it may not be found.
  const values = await Promise.all(keys.map(async (key) => readers[await redis.type(key)]?.(key)))
  redis.disconnect()
  return JSON.stringify([keys, values])
}

test('the address is in no promise, case, queue, log or metric: only in the sealed record', async () => {
  const { app, ground } = stage
  const contact = 'canary@example.org'
  const { visitor, no } = await filed({ contact, notify: 'yes' })
  await signedFor(no)
  done(await perform(app.office, ask, { no, actor: holder, input: { text: '招牌有多大？' } }))
  outside.state.mailsWork = false
  await loses(visitor, no, contact)
  outside.state.mailsWork = true
  stage.jump(new Date(app.clock().getTime() + 60_000))
  await deliverAll(no)

  const kept = JSON.stringify([await app.storage.cases.get(no), await app.storage.ledger.of(no)])
  const places = { kept, queues: await everythingIn(ground.redisUrl), log: logged.join('') }
  const metrics = await app.metrics.registry.metrics()

  expect(lettersTo(contact).length).toBeGreaterThan(0)
  expect(places.queues).toContain(no)
  expect(places.log).toContain(no)
  expect(JSON.stringify([places, metrics])).not.toContain('canary')
})
