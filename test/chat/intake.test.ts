import { afterAll, beforeAll, expect, test } from 'vitest'
import { everything } from '../../src/rules/sight/visibility.ts'
import { openWorld, type World } from '../world.ts'
import { cardIn, cast, channelOf, intake, noteAfter, settled, texts, units, wordsOf } from './cast.ts'

let world: World

beforeAll(async () => {
  world = await openWorld()
}, 60_000)
afterAll(() => world.close())

const casesBy = async (text: string) =>
  (await world.app.storage.cases.list({}, everything)).filter(
    (file) =>
      ('text' in file.facts && file.facts.text === text) ||
      ('matter' in file.facts && file.facts.matter === text),
  )

test('once: a message delivered three times is one case with one answer', async () => {
  const text = `${texts.food}（第一家）`
  world.sandbox.repeatEvents(3)

  const message = world.sandbox.as(cast.complainant).say(intake, text)
  await settled(world)
  world.sandbox.repeatEvents(1)

  const [file, ...more] = await casesBy(text)
  expect(more).toEqual([])
  expect(file?.origin).toMatchObject({ door: 'chat', thread: message.ts, channel: message.channel })
  const answers = world.sandbox.thread(message).filter(({ text }) => text.includes(file?.no ?? '?'))
  expect(answers).toHaveLength(1)
  expect(wordsOf(cardIn(world, channelOf(world, units.market)))).toContain(file?.no)
})

test('idle talk is left alone in the channel and answered with help in a direct message', async () => {
  const person = world.sandbox.as(cast.complainant)
  const before = (await world.app.storage.cases.list({}, everything)).length

  const idle = person.say(intake, '收到')
  person.dm('收到')
  await settled(world)

  expect(await world.app.storage.cases.list({}, everything)).toHaveLength(before)
  expect(world.sandbox.thread(idle)).toHaveLength(1)
  const answer = await world.sandbox.until(() =>
    world.sandbox.messages(cast.complainant).findLast(({ user }) => user === world.sandbox.botUser),
  )
  expect(wordsOf(answer)).toContain('/zhixie 投诉')
})

test('a direct message and a mention are read like a message in the intake channel', async () => {
  const direct = `${texts.food}私信。`
  const mentioned = `${texts.food}点名。`

  world.sandbox.as(cast.complainant).dm(direct)
  world.sandbox.as(cast.liaison).mention(channelOf(world, units.market), mentioned)
  await settled(world)

  expect(await casesBy(direct)).toHaveLength(1)
  expect(await casesBy(mentioned)).toHaveLength(1)
})

test('a message of ten thousand signs is registered whole', async () => {
  const text = `${texts.food}${'食品标签不全，'.repeat(1430)}`.slice(0, 10_000)

  const message = world.sandbox.as(cast.complainant).say(intake, text)
  await settled(world)

  const [file] = await casesBy(text)
  expect(file?.facts).toMatchObject({ text })
  expect(world.sandbox.thread(message)).toHaveLength(2)
})

test('explicit: talk in the thread of a case moves nothing', async () => {
  const text = `${texts.food}第二家。`
  const message = world.sandbox.as(cast.complainant).say(intake, text)
  await settled(world)
  const [before] = await casesBy(text)

  world.sandbox
    .as(cast.complainant)
    .say(intake, '还有，他们昨天又卖了过期牛奶，请处理。', { thread: message })
  await settled(world)

  const [after] = await casesBy(text)
  expect(after?.version).toBe(before?.version)
  expect(await casesBy('还有，他们昨天又卖了过期牛奶，请处理。')).toEqual([])
})

test('blind: a wish for confidence in the text is kept, and its author told what to do with the message', async () => {
  const text = `${texts.food}请为我保密。`

  const note = await noteAfter(world, cast.complainant, async () =>
    world.sandbox.as(cast.complainant).say(intake, text),
  )
  await settled(world)

  const [file] = await casesBy(text)
  expect(file?.facts).toMatchObject({ confidential: true })
  expect(file?.history[0]?.by).toEqual({ kind: 'complainant' })
  expect(note.text).toContain('删除')
  expect(wordsOf(cardIn(world, channelOf(world, units.market)))).not.toContain('一家超市')
})

test('a dispute by a liaison names its parties', async () => {
  world.sandbox.as(cast.liaison).dm(texts.dispute)
  await settled(world)

  const [file] = await casesBy(texts.dispute)
  expect(file?.kind).toBe('dispute')
  expect(file?.facts).toMatchObject({ applicant: units.market, parties: [units.market, units.urban] })
})

test('the same words by somebody without a unit are a complaint', async () => {
  const text = `${texts.dispute}我们企业请求明确。`

  world.sandbox.as(cast.complainant).say(intake, text)
  await settled(world)

  expect((await casesBy(text))[0]?.kind).toBe('complaint')
})

test('edits and deletions change nothing', async () => {
  const text = `${texts.food}第三家。`
  const person = world.sandbox.as(cast.complainant)
  const message = person.say(intake, text)
  await settled(world)

  const edited = person.edit(message, `${texts.food}改过。`)
  await settled(world)
  person.erase(edited)
  await settled(world)

  expect(await casesBy(text)).toHaveLength(1)
  expect(await casesBy(`${texts.food}改过。`)).toEqual([])
})
