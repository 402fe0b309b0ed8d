import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ChannelFault } from '../../../jobs/delivery/channel-fault.ts'
import { type Chat, deliver } from '../../../jobs/delivery/deliver.ts'
import { signatureOf } from '../../../jobs/delivery/webhook.ts'
import { sweepCase } from '../../../src/actions/sweep-case.ts'
import type { App } from '../../../src/app.ts'
import { deliveryOf } from '../../../src/queue/relay.ts'
import type { PromiseRecord } from '../../../src/storage/ledger.ts'
import { dispatched } from '../../build.ts'
import { type AnApp, anApp } from '../an-app.ts'

type Heard = { path: string; headers: Record<string, unknown>; body: string }

/** What is outside: a server that answers as the robots' platforms do, and a mail server. */
const heard: Heard[] = []
const mails: string[] = []
let busy = false
let answer = { status: 200, body: '{"errcode":0}' }
let outside: Server
let smtp: SMTPServer
const monday = new Date('2026-03-09T10:00:00+08:00')

let stage: AnApp
beforeAll(async () => {
  outside = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part) => parts.push(part))
    request.on('end', () => {
      heard.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts).toString() })
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body)
    })
  })
  await new Promise<void>((done) => outside.listen(0, '127.0.0.1', done))
  smtp = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onMailFrom: (_address, _session, done) =>
      done(busy ? Object.assign(new Error('Try again later'), { responseCode: 451 }) : null),
    onData(stream, _session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part) => parts.push(part))
      stream.on('end', () => {
        mails.push(Buffer.concat(parts).toString())
        done()
      })
    },
  })
  await new Promise<void>((done) => smtp.listen(0, '127.0.0.1', () => done()))
  const at = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`
  const port = (smtp.server.address() as AddressInfo).port
  stage = await anApp(monday, {
    config: {
      mail: { url: `smtp://127.0.0.1:${port}`, from: 'zhixie@example.org' },
      webhook: { url: `${at}/hook`, secret: 'key' },
    },
    mirrors: {
      webhook: true,
      robots: [
        { place: 'coordination', kind: 'wecom', url: `${at}/wecom?key=1` },
        { place: 'coordination', kind: 'dingtalk', url: `${at}/ding?token=1`, secret: 's' },
        { place: 'coordination', kind: 'feishu', url: `${at}/feishu`, secret: 's' },
      ],
    },
  })
}, 60_000)
afterAll(async () => {
  await stage.close()
  outside.close()
  smtp.close(() => undefined)
})

const nowhere = { mouth: {} as never, places: async () => 'nobody' as const }
const promisesOf = async (app: App): Promise<PromiseRecord[]> => {
  const all: PromiseRecord[] = []
  for await (const record of app.storage.ledger.all()) all.push(record)
  return all
}

test('a notice at a desk is repeated by each of its robots, in the format of each', async () => {
  const { app } = stage
  const { no } = await dispatched(app.office)
  await app.office.handOver({
    ...(await app.storage.cases.get(no)),
    owed: [
      {
        id: `${no}.test`,
        is: 'notice',
        say: 'likely-duplicate',
        to: { desk: 'coordination' },
        with: { others: 'SQ1-1' },
        when: 'now',
      },
    ],
  } as never)
  const mirrors = (await promisesOf(app)).filter(({ id }) => id.startsWith(`${no}.test~`))
  for (const { id } of mirrors) await deliver(app, nowhere, id)
  const said = (path: string) => JSON.parse(heard.find((one) => one.path.startsWith(path))?.body ?? '{}')

  expect(mirrors).toHaveLength(3)
  expect(said('/wecom').markdown.content).toContain('内容相近')
  expect(said('/ding')).toMatchObject({ msgtype: 'markdown', markdown: { title: expect.any(String) } })
  expect(heard.find(({ path }) => path.startsWith('/ding'))?.path).toMatch(/timestamp=\d+&sign=/)
  expect(said('/feishu')).toMatchObject({ msg_type: 'text', timestamp: expect.stringMatching(/^\d{10}$/) })
  const kept = await Promise.all(mirrors.map(({ id }) => app.storage.ledger.get(id)))
  expect(kept.map((one) => one?.state)).toEqual(['delivered', 'delivered', 'delivered'])
})

test('each step of a case is told to the webhook once: signed, with number and state, and no word of its text', async () => {
  const { app } = stage
  const steps = (await promisesOf(app)).filter(({ id }) => id.endsWith('.webhook'))
  for (const { id } of steps) await deliver(app, nowhere, id)
  const told = heard.filter(({ path }) => path === '/hook')
  const first = told[0]

  expect(told).toHaveLength(steps.length)
  expect(new Set(told.map(({ body }) => JSON.parse(body).id)).size).toBe(told.length)
  expect(first?.headers['x-zhixie-signature']).toBe(signatureOf(first?.body ?? '', 'key'))
  expect(Object.keys(JSON.parse(first?.body ?? '{}'))).toEqual([
    'id',
    'no',
    'kind',
    'deed',
    'from',
    'to',
    'unit',
    'at',
  ])
})

test('a step is owed in the write of its deed: a crash before it is handed over does not lose it', async () => {
  const { app } = stage
  const crashed = { ...app.office, handOver: async () => undefined }
  const { no } = await dispatched(crashed)
  const file = await app.storage.cases.get(no)
  const owed = file?.owed.filter(({ id }) => id.endsWith('.webhook')).map(({ id }) => id)
  if (file) await app.office.handOver(file)

  expect(owed).toEqual([`${no}.1.0.webhook`, `${no}.2.1.webhook`])
  expect((await promisesOf(app)).map(({ id }) => id)).toEqual(expect.arrayContaining(owed ?? ['none']))
  expect((await app.storage.cases.get(no))?.owed.filter(({ id }) => id.endsWith('.webhook'))).toEqual([])
})

test('a step that time itself takes is owed to the webhook in the same write', async () => {
  const { app } = stage
  const { no, clocks } = await dispatched(app.office)
  const late = new Date(Math.max(...clocks.map(({ due }) => due.getTime())) + 86_400_000)
  const { steps } = await sweepCase({ ...app.office, clock: () => late, handOver: async () => undefined }, no)
  const file = await app.storage.cases.get(no)

  expect(steps).toBeGreaterThan(0)
  expect(file?.owed.filter(({ id }) => id.startsWith(`${no}.3.`) && id.endsWith('.webhook'))).toHaveLength(
    steps,
  )
})

test.each([
  [500, '{}', 'owed'],
  [200, '{"errcode":45009}', 'owed'],
  [404, '{}', 'failed'],
  [200, '{"errcode":93000}', 'failed'],
])('a robot that answers %d %s leaves its promise %s', async (status, body, state) => {
  const { app } = stage
  const { no } = await dispatched(app.office)
  const file = await app.storage.cases.get(no)
  const owing = { is: 'notice', say: 'likely-duplicate', to: { desk: 'coordination' }, with: {}, when: 'now' }
  await app.office.handOver({ ...file, owed: [{ id: `${no}.r`, ...owing }] } as never)
  answer = { status, body }
  await deliver(app, nowhere, `${no}.r~wecom:coordination`)
  answer = { status: 200, body: '{"errcode":0}' }

  expect(await app.storage.ledger.get(`${no}.r~wecom:coordination`)).toMatchObject({ state })
})

/** The text of a mail, in whichever of the two encodings it came. */
function bodyOf(mail: string): string {
  const body = mail.slice(mail.search(/\r?\n\r?\n/)).trim()
  if (/transfer-encoding: base64/i.test(mail)) return Buffer.from(body, 'base64').toString()
  return body.replace(/=\r?\n/g, '')
}

test('whoever the chat does not reach gets it by e-mail, with a link; nobody with an address: the desk is told', async () => {
  const { app } = stage
  await app.storage.people.enter([
    { name: '甲', unit: 'cq-yuzhong-market', roles: ['liaison'], email: 'jia@example.org' },
  ])
  const { no } = await dispatched(app.office)
  const file = await app.storage.cases.get(no)
  const notice = (id: string, unit: string) => ({
    id,
    is: 'notice',
    say: 'likely-duplicate',
    to: { unit, office: 'liaison' },
    with: { others: 'SQ1-1' },
    when: 'now',
  })
  const owed = [notice(`${no}.m`, 'cq-yuzhong-market'), notice(`${no}.n`, 'cq-audit')]
  await app.office.handOver({ ...file, owed } as never)
  await deliver(app, nowhere, `${no}.m`)
  await deliver(app, nowhere, `${no}.n`)
  const mail = mails.at(-1) ?? ''

  expect(await app.storage.ledger.get(`${no}.m`)).toMatchObject({
    state: 'delivered',
    posted: [{ channel: 'mailto:jia@example.org' }],
  })
  expect(mail).toContain('To: jia@example.org')
  expect(mail).toMatch(/Message-ID: <[0-9a-f]{32}@/i)
  expect(bodyOf(mail)).toContain('/d/')
  expect(await app.storage.ledger.get(`${no}.n`)).toMatchObject({ state: 'failed', reason: 'nobody' })
  expect(deliveryOf({ id: `${no}.n.report`, wanted: 0 }).data.promise).toBe(`${no}.n.report`)
  expect(await app.storage.ledger.get(`${no}.n.report`)).toMatchObject({ what: { say: 'nobody-there' } })
})

/** A chat whose channels are all archived. */
const archived: Chat = {
  places: async () => [{ channel: 'C1', owner: null, discreet: false }],
  mouth: {
    post: async () => {
      throw new ChannelFault('is_archived', 'never')
    },
    update: async (standing) => standing,
    find: async () => null,
  },
}

test('what a channel will never take goes by e-mail, the paper with it; without an address it is given up and told', async () => {
  const { app } = stage
  await app.storage.people.enter([
    { name: '乙', unit: 'cq-justice', roles: ['coordinator'], email: 'yi@example.org' },
  ])
  const { no } = await dispatched(app.office)
  const file = await app.storage.cases.get(no)
  const to = { desk: 'coordination' }
  const paper = {
    id: `${no}.p`,
    is: 'notice',
    say: 'paper',
    to,
    with: { paper: 'dispatch-notice', entry: '0' },
  }
  const line = { id: `${no}.q`, is: 'notice', say: 'moved', to: { unit: 'cq-audit', office: 'leader' } }
  const owed = [paper, { ...line, with: { entry: '1' } }].map((one) => ({ ...one, when: 'now' }))
  await app.office.handOver({ ...file, owed } as never)
  await deliver(app, archived, `${no}.p`)
  await deliver(app, archived, `${no}.q`)
  const mail = mails.at(-1) ?? ''

  expect(await app.storage.ledger.get(`${no}.p`)).toMatchObject({
    state: 'delivered',
    posted: [{ channel: 'mailto:yi@example.org' }],
  })
  expect(mail).toContain('To: yi@example.org')
  expect(mail).toMatch(/filename.*docx/s)
  expect(await app.storage.ledger.get(`${no}.q`)).toMatchObject({ state: 'failed', reason: 'is_archived' })
  expect(await app.storage.ledger.get(`${no}.q.report`)).toMatchObject({ what: { say: 'undeliverable' } })
})

test('a mail server that is busy leaves it owed, and it is said once when it takes it', async () => {
  const { app } = stage
  const { no } = await dispatched(app.office)
  const file = await app.storage.cases.get(no)
  const owing = { id: `${no}.b`, is: 'notice', say: 'moved', to: { desk: 'coordination' } }
  await app.office.handOver({ ...file, owed: [{ ...owing, with: { entry: '1' }, when: 'now' }] } as never)
  busy = true
  await deliver(app, archived, `${no}.b`)
  busy = false
  const between = await app.storage.ledger.get(`${no}.b`)
  const before = mails.length
  stage.jump(new Date(app.clock().getTime() + 61_000))
  await deliver(app, archived, `${no}.b`)
  await deliver(app, archived, `${no}.b`)

  expect(between).toMatchObject({ state: 'owed', reason: 'mail 451' })
  expect(await app.storage.ledger.get(`${no}.b`)).toMatchObject({ state: 'delivered' })
  expect(mails.length).toBe(before + 1)
})
