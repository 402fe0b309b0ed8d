import { Writable } from 'node:stream'
import { Redis } from 'ioredis'
import mongoose from 'mongoose'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { sweep } from '../../jobs/sweep.ts'
import { openLog } from '../../src/observe/log.ts'
import type { Case } from '../../src/rules/cases/case.ts'
import { everything } from '../../src/rules/sight/visibility.ts'
import { cast, filled, formFrom, pressed, settled, units } from '../chat/cast.ts'
import { type Monitor, monitorRedis } from '../redis-monitor.ts'
import { openWorld, type World } from '../world.ts'

/** Words that stand nowhere but in what the complainant wrote. */
const canary = {
  text: '蓝莓酱工坊',
  phone: '13987650421',
  enterprise: '七星瓢虫食品厂',
  about: '紫云英百货',
  correction: '青苔色招牌',
  answer: '第三排货架后门',
  unhappy: '夜里还在冒烟',
} as const
/** What only the complainant's sealed record may hold. */
const identity = [canary.phone, canary.enterprise]

let world: World
let no: string
const logged: string[] = []
let monitor: Monitor

beforeAll(async () => {
  const to = new Writable({
    write(line, _encoding, done) {
      logged.push(String(line))
      done()
    },
  })
  world = await openWorld({ plans: false, log: openLog('debug', to) })
  monitor = await monitorRedis(world.ground.redisUrl)
  no = await wholeLife()
}, 60_000)
afterAll(async () => {
  monitor.stop()
  await world.close()
})

/** A confidential complaint by form, through as many surfaces as there are, with faults on the way. */
async function wholeLife(): Promise<string> {
  const { sandbox } = world
  const author = sandbox.as(cast.complainant)
  sandbox.fail({ method: 'conversations.open', fault: { kind: 'drop' }, times: 3 })
  sandbox.fail({ method: 'chat.postMessage', fault: { kind: 'drop' }, times: 2 })
  const { view } = await author.command('/zhixie 投诉')
  if (!view) throw new Error('No form.')
  await author.submit(view, {
    投诉内容: `渝中区民生路一家超市销售过期食品，没有标签，是${canary.text}做的，请市场监管部门处理。`,
    被投诉单位: canary.about,
    企业名称: canary.enterprise,
    联系方式: canary.phone,
    保密: true,
  })
  await settled(world)
  await world.recover()
  const found = (await world.app.storage.cases.list({ kind: 'complaint' }, everything)).at(-1)?.no ?? ''
  await throughHands(found)
  await sweep(world.app)
  await world.leap('next-digest')
  await look(found)
  return found
}

async function throughHands(found: string): Promise<void> {
  await filled(world, cast.complainant, { no: found, label: '更正', fields: { 更正说明: canary.correction } })
  await filled(world, cast.coordinator, {
    no: found,
    label: '指派',
    fields: { 承办单位: '重庆市渝中区市场监督管理局', 依据: '职责' },
  })
  await pressed(world, cast.liaison, { no: found, label: '签收' })
  await filled(world, cast.liaison, { no: found, label: '询问投诉人', fields: { 询问内容: '请说明位置。' } })
  await filled(world, cast.complainant, { no: found, label: '补充说明', fields: { 补充内容: canary.answer } })
  await filled(world, cast.liaison, {
    no: found,
    label: '办结',
    fields: { 办理结果: '已解决', 答复内容: '已整改。' },
  })
  await filled(world, cast.complainant, {
    no: found,
    label: '不满意，重办',
    fields: { 不满意的原因: canary.unhappy },
  })
}

/** Everybody looks at everything. */
async function look(found: string): Promise<void> {
  for (const who of [cast.liaison, cast.leader, cast.coordinator, cast.supervisor]) {
    const person = world.sandbox.as(who)
    await person.openHome()
    for (const command of ['/zhixie 待办', '/zhixie 简报', `/zhixie 查 ${found}`])
      await person.command(command)
    const { message } = await person.command(`/zhixie 查 ${found}`)
    if (message) await formFrom(world, who, { on: message, label: '详情' }).catch(() => undefined)
  }
}

const words: readonly string[] = Object.values(canary)
/** Which of the words stand in what was found. */
const heard = (found: unknown, of: readonly string[] = words): string[] => {
  const all = typeof found === 'string' ? found : JSON.stringify(found)
  return of.filter((word) => all.includes(word))
}

test('the life that is looked at was a whole one, and its words are kept', async () => {
  const file = (await world.app.storage.cases.get(no)) as Case<'complaint'>

  expect(file.history.map(({ deed }) => deed)).toEqual(
    expect.arrayContaining(['correct', 'assign', 'sign', 'ask', 'reply', 'answer', 'reopen']),
  )
  expect(file.facts.confidential).toBe(true)
  expect(heard(file.facts)).toEqual([canary.text, canary.about, canary.unhappy])
  expect(file.history[0]?.by).toEqual({ kind: 'complainant' })
})

test('nothing that the bot has said, shown or asked of the chat server holds a word of it', () => {
  expect(world.sandbox.calls().length).toBeGreaterThan(50)
  expect(heard(world.sandbox.calls())).toEqual([])
})

test('no message, card, home or note in the workspace holds a word of it', async () => {
  const people = await world.app.storage.people.all()
  const shown = people.flatMap(({ name }) => [world.sandbox.homeOf(name), world.sandbox.ephemerals(name)])

  expect(heard(world.spoken())).toEqual([])
  expect(heard(shown)).toEqual([])
})

test('no line of the log holds a word of it, faults included, nor a token', () => {
  const { botToken, appToken } = world.sandbox

  expect(logged.some((line) => line.includes('chat handler failed'))).toBe(true)
  expect(heard(logged)).toEqual([])
  expect(heard(logged, [botToken, appToken])).toEqual([])
})

test('Redis never saw a word of it', async () => {
  // What is looked for would be found: the monitor reads Chinese.
  const redis = new Redis(world.ground.redisUrl)
  await redis.echo('看得见')
  await redis.quit()
  await vi.waitFor(() => expect(monitor.saw.join()).toContain('看得见'))

  expect(monitor.saw.some((line) => line.includes(no))).toBe(true)
  expect(heard(monitor.saw)).toEqual([])
})

test('no figure and no promise holds a word of it', async () => {
  const { metrics, storage } = world.app

  expect(heard(await metrics.registry.metrics())).toEqual([])
  expect(heard(await storage.ledger.of(no))).toEqual([])
})

test('MongoDB holds the complainant’s identity under seal alone, and who asks for it is on record', async () => {
  const connection = await mongoose.createConnection(world.ground.mongodbUri).asPromise()
  const names = (await connection.listCollections()).map(({ name }) => name)
  const stored = await Promise.all(names.map((name) => connection.collection(name).find({}).toArray()))
  await connection.close()
  const file = (await world.app.storage.cases.get(no)) as Case<'complaint'>

  const opened = await world.app.storage.identities.unlock(file.facts.identity ?? '', {
    by: units.market,
    reason: '核实',
    at: world.now(),
  })

  expect(names).toContain('identities')
  expect(heard(stored, identity)).toEqual([])
  expect(opened).toEqual({ enterprise: canary.enterprise, contact: canary.phone })
})
