import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Writable } from 'node:stream'
import { Redis } from 'ioredis'
import mongoose from 'mongoose'
import PizZip from 'pizzip'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { papersOf } from '../../src/documents/paper-types.ts'
import { openLog } from '../../src/observe/log.ts'
import { linkFor } from '../../src/storage/secrets/links.ts'
import { webApp } from '../../src/web/web-app.ts'
import { aFolder, zhixie } from '../admin/at-desk.ts'
import { cast, filled, settled } from '../chat/cast.ts'
import { type Monitor, monitorRedis } from '../redis-monitor.ts'
import { acts, complaint, unitActs } from '../stories/play.ts'
import { aVisitor } from '../web/door/a-visitor.ts'
import { openOutsideWorld } from '../web/door/outside-world.ts'
import { openWorld, type World } from '../world.ts'
import { everyWord, giveaway, giveaways, heard, secrets, words } from './giveaways.ts'

const unit = 'cq-yuzhong-market'
const people = ['luo.qing@zhixie.example', 'deng.weimin@zhixie.example']

let world: World
let monitor: Monitor
let outside: Awaited<ReturnType<typeof openOutsideWorld>>
let no = ''
const logged: string[] = []
const repeated: string[] = []
const addresses: string[] = []

const robots = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part) => parts.push(part))
  request.on('end', () => {
    repeated.push(`${request.url} ${JSON.stringify(request.headers)} ${Buffer.concat(parts).toString()}`)
    response.end('{"errcode":0,"code":0}')
  })
})

beforeAll(async () => {
  await new Promise<void>((done) => robots.listen(0, '127.0.0.1', done))
  const at = `http://127.0.0.1:${(robots.address() as AddressInfo).port}`
  outside = await openOutsideWorld()
  const to = new Writable({
    write(line, _encoding, done) {
      logged.push(String(line))
      done()
    },
  })
  world = await openWorld({
    plans: false,
    log: openLog('debug', to),
    beside: {
      config: { ...outside.config, webhook: { url: `${at}/hook`, secret: 'key' } },
      mirrors: { webhook: true, robots: [{ place: 'coordination', kind: 'wecom', url: `${at}/wecom` }] },
    },
  })
  monitor = await monitorRedis(world.ground.redisUrl)
  no = await wholeLife()
}, 120_000)
afterAll(async () => {
  monitor.stop()
  await world.close()
  await outside.close()
  robots.close()
})

const answer = (text: string) => ({ 办理结果: '已解决', 答复内容: text })

/** Filed by form, asked and answered, done again, reviewed, closed; the author gives himself away at each step. */
async function wholeLife(): Promise<string> {
  const app = webApp(world.app)
  const visitor = aVisitor({ app })
  const filed = await visitor.files({
    text: `渝中区民生路一家超市销售过期食品，没有标签，都堆在${words[0]}箱里。${giveaway}`,
    about: `${words[4]}，欧阳女士认识他`,
    mode: 'hidden',
    enterprise: '七星瓢虫食品有限公司',
    creditCode: '91330100799655058B',
    name: secrets.name,
    contact: `${secrets.mail}，${secrets.mobile}，023-${secrets.landline}`,
    notify: 'yes',
  })
  addresses.push(filed.headers.get('location') ?? '', filed.headers.get('set-cookie') ?? '')
  const receipt = await visitor.ask(filed.headers.get('location') ?? '')
  const [found = '', code = ''] = [...receipt.text.matchAll(/class="big[^"]*">([^<]+)</g)].map(([, it]) => it)
  const says = async (act: string, text: string) => {
    const page = await visitor.send('/track', { no: found, code })
    const [pass, once] = [visitor.hiddenIn(page.text, 'pass'), visitor.hiddenIn(page.text, 'once')]
    const done = await visitor.send(`/track/${act}`, { pass, once, text })
    expect(done.status, act).toBe(200)
    await settled(world)
  }
  await settled(world)

  await filled(world, cast.coordinator, {
    no: found,
    label: '指派',
    fields: { 承办单位: '重庆市渝中区市场监督管理局', 依据: '职责' },
  })
  await unitActs(world, unit, { no: found, label: '签收' })
  await unitActs(world, unit, {
    no: found,
    label: '询问投诉人',
    fields: { 询问内容: '请欧阳女士说明位置。' },
  })
  await says('reply', `在${words[1]}。${giveaway}`)
  await says('supplement', `还有${words[2]}。${giveaway}`)
  await says('seekCoordination', giveaway)
  await unitActs(world, unit, {
    no: found,
    label: '办结',
    fields: answer(`已电话告知欧阳女士（${secrets.mobile}）。`),
  })
  await says('reopen', `${words[3]}。${giveaway}`)
  await unitActs(world, unit, { no: found, label: '签收' })
  await unitActs(world, unit, { no: found, label: '办结', fields: answer('已责令下架，七星瓢虫已知悉。') })
  await acts(world, cast.supervisor, '执法监督', { no: found, label: '通过' })
  await everybodyLooks(found)
  for (let day = 0; day < 7; day++) await world.leap('working-day')
  await world.leap('next-digest')
  await everybodyLooks(found)
  return found
}

async function everybodyLooks(found: string): Promise<void> {
  for (const who of [cast.liaison, cast.leader, cast.coordinator, cast.supervisor]) {
    const person = world.sandbox.as(who)
    await person.openHome()
    for (const command of ['/zhixie 待办', '/zhixie 简报', `/zhixie 查 ${found}`])
      await person.command(command)
  }
  await settled(world)
}

const pageOf = (person: string) => {
  const config = { ...world.app.config, publicUrl: '' }
  return linkFor({ no, person, config, now: world.now() })
}

test('the life was a whole one, and the author reads every word', async () => {
  const file = await complaint(world, no)

  expect(file.state).toBe('closed')
  expect(file.history.map(({ deed }) => deed)).toEqual(
    expect.arrayContaining([
      'ask',
      'reply',
      'supplement',
      'seekCoordination',
      'reopen',
      'approveAnswer',
      'close',
    ]),
  )
  expect(heard(file, words)).toEqual([...words])
  expect(heard(file, giveaways)).toEqual(giveaways)
})

test.each(people)(
  'on the page of the case %s reads the words, and nothing of who wrote them',
  async (person) => {
    const page = await (await webApp(world.app).request(pageOf(person))).text()

    expect(heard(page, words)).toEqual([...words])
    expect(heard(page, giveaways)).toEqual([])
  },
)

test('in none of the papers that a unit can have, nor in their names', async () => {
  const file = await complaint(world, no)
  const names = papersOf(file)
  const [person = ''] = people
  const found = await Promise.all(
    names.map(async (name) => {
      const sent = await webApp(world.app).request(`${pageOf(person)}/papers/${name}`, {
        method: 'POST',
        body: new URLSearchParams({ as: 'draft' }),
      })
      expect(sent.status, name).toBe(200)
      const parts = new PizZip(Buffer.from(await sent.arrayBuffer()))
      const written = Object.keys(parts.files).map((part) => parts.file(part)?.asText() ?? '')
      const text = written.join('').replace(/<[^>]+>/g, '')
      return `${decodeURIComponent(sent.headers.get('content-disposition') ?? '')} ${text}`
    }),
  )

  expect(names.length).toBeGreaterThan(3)
  expect(found.join()).toContain(no)
  expect(heard(found, giveaways)).toEqual([])
})

test('nothing was said or shown in the chat, nor asked of its server', async () => {
  const everyone = await world.app.storage.people.all()
  const shown = everyone.flatMap(({ name }) => [world.sandbox.homeOf(name), world.sandbox.ephemerals(name)])

  expect(JSON.stringify(world.sandbox.calls())).toContain(no)
  expect(heard(world.sandbox.calls(), everyWord)).toEqual([])
  expect(heard([world.spoken(), shown], everyWord)).toEqual([])
})

test('robots, webhook, mail and short messages repeat nothing of it', () => {
  // Whom a letter goes to stands on it, and nowhere else.
  const said = outside.letters.map(({ subject, text }) => subject.replace(/^To: .*$/m, '') + text)

  expect(repeated.join()).toContain(no)
  expect(said.join()).toContain(no)
  expect(heard([repeated, said, outside.messages.map(({ text }) => text)], everyWord)).toEqual([])
})

test('no line of the log, no figure, no address and no cookie holds it', async () => {
  const metrics = await (await webApp(world.app).request('/metrics')).text()

  expect(logged.length).toBeGreaterThan(20)
  expect(metrics).toContain('zhixie')
  expect(heard([logged, metrics, addresses, people.map(pageOf)], everyWord)).toEqual([])
})

test('Redis never saw it, in no key, value or queue', async () => {
  const redis = new Redis(world.ground.redisUrl)
  await redis.echo('看得见')
  await redis.quit()
  await vi.waitFor(() => expect(monitor.saw.join()).toContain('看得见'))

  expect(monitor.saw.some((line) => line.includes(no))).toBe(true)
  expect(heard(monitor.saw, everyWord)).toEqual([])
})

test('MongoDB holds it in the case alone: not in promises, marks or names of files, and identities are sealed', async () => {
  const connection = await mongoose.createConnection(world.ground.mongodbUri).asPromise()
  const names = (await connection.listCollections()).map(({ name }) => name)
  const others = names.filter((name) => name !== 'cases')
  const stored = await Promise.all(others.map((name) => connection.collection(name).find({}).toArray()))
  const cases = await connection
    .collection('cases')
    .find({ _id: { $ne: no as never } })
    .toArray()
  await connection.close()

  expect(others).toEqual(expect.arrayContaining(['identities', 'promises']))
  expect(heard([stored, cases], everyWord)).toEqual([])
})

test.each([
  ['case', 'show'],
  ['case', 'list'],
  ['digest', 'weekly'],
  ['digest', 'monthly'],
  ['lessons', '--out'],
])('the command line tells nothing of it: %s %s', async (...command) => {
  const { mongodbUri: MONGODB_URI, redisUrl: REDIS_URL } = world.ground
  const folder = aFolder()
  const env = { MONGODB_URI, REDIS_URL, DATA_DIR: folder }
  const out = `${folder}/out.jsonl`
  const last = command[1] === 'show' ? [no] : command[1] === '--out' ? [out] : []

  const shown = await zhixie([...command, ...last], { env, now: world.now() })
  const asData = await zhixie([...command, ...last.map((one) => one.replace('out.', 'two.')), '--json'], {
    env,
    now: world.now(),
  })

  expect([shown.code, asData.code]).toEqual([0, 0])
  expect(heard([shown, asData], everyWord)).toEqual([])
  if (command[1] === '--out') expect(heard(readFileSync(out, 'utf8'), everyWord)).toEqual([])
})

test.each(['cases', 'tasks', 'promises'])('no export holds it: %s', async (what) => {
  const { mongodbUri: MONGODB_URI, redisUrl: REDIS_URL } = world.ground
  const folder = aFolder()
  const env = { MONGODB_URI, REDIS_URL, DATA_DIR: folder }
  const found: string[] = []
  for (const format of ['csv', 'xlsx']) {
    const out = `${folder}/${what}.${format}`
    const call = await zhixie(['export', what, '--format', format, '--out', out], { env, now: world.now() })
    expect(call.code, call.err.join()).toBe(0)
    const content = readFileSync(out)
    if (format === 'csv') found.push(content.toString())
    else {
      const parts = new PizZip(content)
      found.push(
        Object.keys(parts.files)
          .map((part) => parts.file(part)?.asText() ?? '')
          .join(),
      )
    }
  }

  if (what !== 'tasks') expect(found.join()).toContain(no)
  expect(heard(found, everyWord)).toEqual([])
})
