import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { deliver } from '../../../jobs/delivery/deliver.ts'
import { signatureOf } from '../../../jobs/delivery/webhook.ts'
import { answer } from '../../../src/actions/complaint/answer.ts'
import { ask } from '../../../src/actions/complaint/hearing/ask.ts'
import { type Routed, route } from '../../../src/actions/complaint/route.ts'
import { sign } from '../../../src/actions/complaint/sign.ts'
import { perform } from '../../../src/actions/perform.ts'
import type { Case } from '../../../src/rules/cases/case.ts'
import { theBot } from '../../../src/rules/sight/roles.ts'
import { everything, sees, sightOf } from '../../../src/rules/sight/visibility.ts'
import type { PromiseRecord } from '../../../src/storage/ledger.ts'
import { webApp } from '../../../src/web/web-app.ts'
import { anOfficer, done, understood } from '../../build.ts'
import { type AnApp, anApp } from '../../jobs/an-app.ts'
import { aVisitor } from './a-visitor.ts'
import { openOutsideWorld } from './outside-world.ts'

const monday = new Date('2026-03-09T10:00:00+08:00')
const days = (count: number): Date => new Date(monday.getTime() + count * 24 * 3_600_000)
const holder = anOfficer('cq-yuzhong-urban')
const nowhere = { mouth: {} as never, places: async () => 'nobody' as const }

let stage: AnApp
let outside: Awaited<ReturnType<typeof openOutsideWorld>>
beforeAll(async () => {
  outside = await openOutsideWorld()
  stage = await anApp(monday, { config: outside.config })
}, 60_000)
afterAll(async () => {
  await stage.close()
  await outside.close()
})

let address = 1
let told = 0
/** Filed on the page, dispatched, and signed for; whoever filed it goes on as `visitor`. */
async function underWay(fields: Record<string, string>) {
  const { app } = stage
  address += 1
  told += 1
  const visitor = aVisitor({ app: webApp(app) }, `203.0.113.${address}`)
  const text = `民生路一家店被要求反复整改招牌，请协调。${told}`
  const { no, code } = await visitor.hasFiled({ text, mode: 'named', ...fields })
  const input: Routed = { unit: holder.unit, sure: true, accused: [], understood }
  done(await perform(app.office, route, { no, actor: theBot, input }))
  done(await perform(app.office, sign, { no, actor: holder, input: {} }))
  return { visitor, no, code }
}

const asks = async (no: string) =>
  done(await perform(stage.app.office, ask, { no, actor: holder, input: { text: '招牌有多大？' } }))
const answers = async (no: string) =>
  done(
    await perform(stage.app.office, answer, {
      no,
      actor: holder,
      input: { result: 'solved', text: '已统一要求，不再重复整改。' },
    }),
  )

async function toAuthor(no: string): Promise<PromiseRecord[]> {
  const all = await stage.app.storage.ledger.of(no)
  return all.filter(({ what }) => 'complainant' in what.to)
}

/** Everything that is due to whoever complained, said; what became of it. */
async function deliverAll(no: string) {
  for (const { id } of await toAuthor(no)) await deliver(stage.app, nowhere, id)
  return (await toAuthor(no)).map(({ what, state, posted }) => ({
    say: what.is === 'notice' && what.say,
    state,
    by: posted.map(({ channel }) => channel),
  }))
}

async function opens(visitor: ReturnType<typeof aVisitor>, no: string, code: string) {
  const page = await visitor.send('/track', { no, code })
  const act = (name: string, text = '') =>
    visitor.send(`/track/${name}`, {
      pass: visitor.hiddenIn(page.text, 'pass'),
      once: visitor.hiddenIn(page.text, 'once'),
      text,
    })
  return { page, act }
}

test('who agreed is written to at each turn, neutrally; who did not is not', async () => {
  const wants = await underWay({ contact: 'author@example.org', notify: 'yes' })
  const silent = await underWay({ contact: 'silent@example.org' })
  for (const { no } of [wants, silent]) {
    await asks(no)
  }

  const said = await deliverAll(wants.no)
  const again = await deliverAll(wants.no)
  const unsaid = await deliverAll(silent.no)

  const letters = outside.letters.filter(({ to }) => to === 'author@example.org')
  expect([said, again, unsaid]).toEqual([
    [{ say: 'news', state: 'delivered', by: ['mail'] }],
    [{ say: 'news', state: 'delivered', by: ['mail'] }],
    [],
  ])
  expect(letters).toHaveLength(1)
  expect(letters[0]?.text).toContain(`${wants.no} 有新进展`)
  expect(letters[0]?.text).not.toMatch(/招牌|城市管理|市场/)
  expect(outside.letters.some(({ to }) => to === 'silent@example.org')).toBe(false)
})

test('a mobile number is written to through the gateway, signed, with the id of the promise', async () => {
  const { no } = await underWay({ contact: '手机 138 0000 1234', notify: 'yes' })
  await asks(no)

  const said = await deliverAll(no)

  const [message] = outside.messages.filter(({ to }) => to === '13800001234')
  const [promise] = await toAuthor(no)
  expect(said).toEqual([{ say: 'news', state: 'delivered', by: ['sms'] }])
  expect(message?.id).toBe(promise?.id)
  expect(message?.signature).toBe(signatureOf(message?.body ?? '', 'sms-key'))
})

test('anonymous, or a landline: nothing can be sent, nothing fails, and nobody is told of it', async () => {
  const anonymous = await underWay({ mode: 'anonymous', contact: 'a@example.org', notify: 'yes' })
  const landline = await underWay({ contact: '023-61234567', notify: 'yes' })
  for (const { no } of [anonymous, landline]) await asks(no)

  const said = [await deliverAll(anonymous.no), await deliverAll(landline.no)]

  const reports = await stage.app.storage.ledger.of(landline.no)
  expect(said).toEqual([[], [{ say: 'news', state: 'void', by: [] }]])
  expect(reports.filter(({ what }) => what.is === 'notice' && what.say === 'undeliverable')).toEqual([])
})

test('a mail server that is away is tried again, and the letter comes once', async () => {
  const { no } = await underWay({ contact: 'patient@example.org', notify: 'yes' })
  await asks(no)
  outside.state.mailsWork = false
  const first = await deliverAll(no)
  outside.state.mailsWork = true
  stage.jump(new Date(stage.app.clock().getTime() + 3_600_000))

  const second = await deliverAll(no)

  expect([first[0]?.state, second[0]?.state]).toEqual(['owed', 'delivered'])
  expect(outside.letters.filter(({ to }) => to === 'patient@example.org')).toHaveLength(1)
})

test('messages are switched off and on again on the page', async () => {
  const { visitor, no, code } = await underWay({ contact: 'switch@example.org', notify: 'yes' })
  const first = await opens(visitor, no, code)
  await first.act('noticesOff')
  await asks(no)
  const off = await deliverAll(no)
  const second = await opens(visitor, no, code)
  const on = await second.act('noticesOn')

  expect(off).toEqual([])
  expect(first.page.text).toContain('不再通知我')
  expect(on.text).toContain('有进展时会通知您')
})

/** The answer does not wait for what follows. */
const wayOwed = (no: string) =>
  vi.waitFor(async () => {
    const says = (await toAuthor(no)).map(({ what }) => what.is === 'notice' && what.say)
    expect(says).toContain('new-code')
  }, 10_000)

async function loses(visitor: ReturnType<typeof aVisitor>, no: string, contact: string) {
  const answer = await visitor.send('/lost', { no, contact })
  await deliverAll(no)
  return answer
}

test('a lost code: right or wrong, the answer is the same; the link leads once to a new code', async () => {
  const contact = 'lost@example.org'
  const { no, code, visitor } = await underWay({ contact })
  const before = (await stage.app.storage.cases.get(no))?.history.length

  const wrong = await loses(visitor, no, 'other@example.org')
  const unknown = await loses(visitor, 'SQ1999-00001', contact)
  const sentBefore = outside.letters.filter(({ to }) => to === contact).length
  const right = await loses(visitor, no, ' LOST@example.org ')
  await wayOwed(no)
  await deliverAll(no)

  const letter = outside.letters.find(({ to }) => to === contact)
  const path = /\/lost\/[\w.-]+/.exec(letter?.text ?? '')?.[0] ?? ''
  const looked = [await visitor.ask(path), await visitor.ask(path)]
  const stillOld = await visitor.send('/track', { no, code })
  const made = await visitor.send(path, {})
  const fresh = [...made.text.matchAll(/class="big[^"]*">([^<]+)</g)].map(([, it]) => it ?? '')[1] ?? ''
  const [old, renewed, secondTime] = [
    await visitor.send('/track', { no, code }),
    await visitor.send('/track', { no, code: fresh }),
    await visitor.send(path, {}),
  ]

  expect(sentBefore).toBe(0)
  expect([wrong.text === unknown.text, wrong.text === right.text]).toEqual([true, true])
  expect(looked.map(({ status }) => status)).toEqual([200, 200])
  expect([stillOld.status, made.status, old.status, renewed.status, secondTime.status]).toEqual([
    200, 200, 403, 200, 410,
  ])
  expect((await stage.app.storage.cases.get(no))?.history.length).toBe(before)
})

test('the way to a new code ends after its time, and cannot be made up', async () => {
  const { no, visitor } = await underWay({ contact: 'late@example.org' })
  await loses(visitor, no, 'late@example.org')
  await wayOwed(no)
  await deliverAll(no)
  const letter = outside.letters.find(({ to }) => to === 'late@example.org')
  const path = /\/lost\/[\w.-]+/.exec(letter?.text ?? '')?.[0] ?? ''
  const until = Number(path.split('.').at(-2))
  const later = path.replace(String(until), String(until + 3_600_000))

  const forged = await visitor.send(later, {})
  const malformed = await Promise.all(
    ['/lost/x', '/lost/a.b.c.d', `/lost/${no}.9.x`].map((at) => visitor.ask(at)),
  )
  stage.jump(new Date(until + 1_000))
  const late = await visitor.send(path, {})

  expect([forged.status, late.status]).toEqual([410, 410])
  expect(malformed.map(({ status }) => status >= 400 && status < 500)).toEqual([true, true, true])
})

test('who asks for new codes again and again is told when to come back', async () => {
  const visitor = aVisitor({ app: webApp(stage.app) }, '203.0.113.250')
  const statuses: number[] = []
  for (let turn = 0; turn < 7; turn++)
    statuses.push((await visitor.send('/lost', { no: 'SQ1999-00009', contact: 'x@example.org' })).status)

  expect(statuses.at(0)).toBe(200)
  expect(statuses.at(-1)).toBe(429)
})

test('asked after a month whether it did harm; harm is a complaint that neither the holder nor the accused can see', async () => {
  const { app } = stage
  const { visitor, no, code } = await underWay({ contact: 'brave@example.org', notify: 'yes' })
  await answers(no)
  const early = await opens(visitor, no, code)
  const agreed = await early.act('wantCheckBacks')
  const notYet = await opens(visitor, no, code)
  const refused = await notYet.act('checkBackHarm', '他们天天来查。')
  stage.jump(days(40))
  const said = await deliverAll(no)

  const { page, act } = await opens(visitor, no, code)
  const harmed = await act('checkBackHarm', '渝中区城管自从我投诉以后天天来查，一查就是半天。')
  const twice = await act('checkBackHarm', '渝中区城管自从我投诉以后天天来查，一查就是半天。')
  const fresh = /编号 (SQ[\d-]+)，查询码不变/.exec(harmed.text)?.[1] ?? ''
  const [old, reprisal] = (await Promise.all([app.storage.cases.get(no), app.storage.cases.get(fresh)])) as [
    Case<'complaint'>,
    Case<'complaint'>,
  ]

  expect(agreed.text).toContain('2026年4月8日')
  expect(refused.status).toBe(409)
  expect(said.map(({ say, state }) => `${say} ${state}`).filter((one) => one.startsWith('check'))).toEqual([
    'check-back delivered',
    'check-back owed',
    'check-back owed',
  ])
  expect(page.text).toContain('有没有因此受到刁难')
  expect(twice.text).toContain(fresh)
  expect(reprisal.accused).toContain(holder.unit)
  expect(reprisal.facts).toMatchObject({ confidential: true, follows: no })
  expect(sees(sightOf(holder, app.city), reprisal)).toBe(false)
  expect(JSON.stringify(old)).not.toContain('天天来查')
  expect(JSON.stringify(old)).not.toContain(fresh)
  expect((await visitor.send('/track', { no: fresh, code })).status).toBe(200)
  const all = await app.storage.cases.list({ kind: 'complaint' }, everything, 500)
  expect(all.filter((file) => file.kind === 'complaint' && file.facts.follows === no)).toHaveLength(1)
})

test('all is well: noted, asked again only the next time', async () => {
  stage.jump(days(100))
  const { visitor, no, code } = await underWay({ contact: 'well@example.org' })
  await answers(no)
  await (await opens(visitor, no, code)).act('wantCheckBacks')
  stage.jump(days(140))
  const asked = await opens(visitor, no, code)
  const fine = await asked.act('checkBackFine')
  stage.jump(days(195))
  const next = await opens(visitor, no, code)

  expect(fine.text).not.toContain('没有，一切正常')
  expect(next.page.text).toContain('没有，一切正常')
})
