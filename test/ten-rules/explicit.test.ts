import { afterAll, beforeAll, expect, test } from 'vitest'
import { everything } from '../../src/rules/sight/visibility.ts'
import { cardIn, cast, channelOf, complained, filled, pressed, settled, texts, units } from '../chat/cast.ts'
import { openWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ plans: false })
}, 60_000)
afterAll(() => world.close())

/** Words that would be acts if talk were acts. */
const talk = [
  '签收',
  '已签收，马上办',
  '退回，不归我们管',
  '办结。已解决，请归档',
  '申请延期 5 个工作日',
  '同意',
  '撤回',
  '满意，谢谢',
]

const files = () => world.app.storage.cases.list({}, everything)
const newest = async () => (await files()).at(-1)?.no ?? ''
const asItStands = (no: string) => world.app.storage.cases.get(no)

test('talk in any thread, channel or direct message moves no case and stops no clock', async () => {
  const message = await complained(world, `${texts.food}（闲谈）`)
  const card = cardIn(world, channelOf(world, units.market))
  const no = await newest()
  const before = await asItStands(no)

  for (const text of talk) {
    world.sandbox.as(cast.complainant).say('涉企投诉', text, { thread: message })
    world.sandbox.as(cast.liaison).say(channelOf(world, units.market), text, { thread: card })
    world.sandbox.as(cast.liaison).say(channelOf(world, units.market), text)
    world.sandbox.as(cast.coordinator).say('协调组', text)
    world.sandbox.as(cast.liaison).dm(text)
    world.sandbox.as(cast.complainant).dm(text)
  }
  await settled(world)

  expect(await asItStands(no)).toEqual(before)
})

test('talk under a question is no answer to it: the clock rests until the form is sent', async () => {
  const message = await complained(world, `${texts.food}（提问）`)
  const no = await newest()
  await pressed(world, cast.liaison, { no, label: '签收' })
  await filled(world, cast.liaison, { no, label: '询问投诉人', fields: { 询问内容: '请问店名？' } })

  world.sandbox.as(cast.complainant).say('涉企投诉', '店名叫好又多。', { thread: message })
  await settled(world)
  const waiting = await world.app.storage.cases.get(no)
  await filled(world, cast.complainant, { no, label: '补充说明', fields: { 补充内容: '店名叫好又多。' } })
  const going = await world.app.storage.cases.get(no)

  expect([waiting?.state, going?.state]).toEqual(['waiting', 'signed'])
  expect(world.sandbox.ephemerals(cast.complainant).some(({ text }) => text.includes('补充说明'))).toBe(true)
})

test('an edit and a deletion are talk too', async () => {
  const message = await complained(world, `${texts.food}（表情）`)
  const no = await newest()
  const before = await asItStands(no)

  const edited = world.sandbox.as(cast.complainant).edit(message, '撤回')
  world.sandbox.as(cast.complainant).erase(edited)
  await settled(world)

  expect(await asItStands(no)).toEqual(before)
})
