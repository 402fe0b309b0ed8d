import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openComplaint } from '../../src/actions/complaint/filing/open-complaint.ts'
import { everything } from '../../src/rules/sight/visibility.ts'
import { aComplaint } from '../build.ts'
import { cast, channelOf, complained, pressed, texts, units } from '../chat/cast.ts'
import { brokenPromises } from '../promises.ts'
import { openWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ plans: false })
})
afterEach(() => world.sandbox.heal())
afterAll(() => world.close())

const posting = 'chat.postMessage'
const looking = 'conversations.history'

/** Complains, and gives the unit's card as a promise. */
async function cardOf(text: string) {
  await complained(world, text)
  const no = await newest()
  return { no, card: () => world.app.storage.ledger.get(`${no}.card.unit.${units.market}`) }
}

const newest = async (): Promise<string> =>
  (await world.app.storage.cases.list({ kind: 'complaint' }, everything)).at(-1)?.no ?? ''

test('a promise is delivered when the chat server has answered with an id, and not before', async () => {
  world.sandbox.fail({
    method: posting,
    channel: channelOf(world, units.market),
    fault: { kind: 'http', status: 503 },
  })

  const { no, card } = await cardOf(`${texts.food}（一）`)
  const tried = await card()
  await world.recover()
  const done = await card()

  expect(tried).toMatchObject({ state: 'owed', posted: [], reason: 'no answer' })
  expect(done).toMatchObject({ state: 'delivered', posted: [{ ts: expect.stringMatching(/^\d+\.\d+$/) }] })
  expect(await brokenPromises(world, no)).toEqual([])
})

test('whatever has no place to be said does not count as delivered', async () => {
  const { file } = await openComplaint(world.app.office, aComplaint({ text: texts.food }))
  await world.settle()

  const toAuthor = (await world.app.storage.ledger.of(file.no)).filter(({ what }) => 'origin' in what.to)

  expect(toAuthor.map(({ state, posted }) => [state, posted])).toEqual([['void', []]])
})

test('an answer that was lost is found by its metadata, and nothing is said again', async () => {
  world.sandbox.fail({ method: posting, fault: { kind: 'lose-answer' }, times: 3 })
  const before = world.sandbox.calls(posting).length

  const { no } = await cardOf(`${texts.food}（二）`)
  await world.recover()

  expect(await brokenPromises(world, no)).toEqual([])
  expect(world.sandbox.calls(posting).length - before).toBe((await world.app.storage.ledger.of(no)).length)
})

test('the doubt outlives a look that failed', async () => {
  world.sandbox.fail({ method: posting, fault: { kind: 'lose-answer' }, times: 2 })
  world.sandbox.fail({ method: looking, fault: { kind: 'rate-limited', retryAfter: 1 }, times: 2 })
  world.sandbox.fail({
    method: 'conversations.replies',
    fault: { kind: 'rate-limited', retryAfter: 1 },
    times: 2,
  })

  const { no } = await cardOf(`${texts.food}（三）`)
  await world.recover()

  expect(await brokenPromises(world, no)).toEqual([])
})

test('what may have been said elsewhere is looked for there, when the office has moved meanwhile', async () => {
  world.sandbox.fail({
    method: posting,
    channel: channelOf(world, units.market),
    fault: { kind: 'http', status: 500 },
  })
  const { no, card } = await cardOf(`${texts.food}（四）`)
  const owed = await card()
  const direct = await world.chat.directory.direct(world.sandbox.as(cast.liaison).id)
  const said = await world.chat.mouth.post({ channel: direct }, { text: no, promise: owed?.id ?? '' })
  const attempt = { reason: 'no answer', doubtful: true, tried: { channel: direct }, posted: [] }
  const next = new Date(world.now().getTime() + 1_000)
  world.jump(next)
  const claimed = await world.app.storage.ledger.claim(owed?.id ?? '', next)
  if (claimed) await world.app.storage.ledger.missed(claimed, { ...attempt, next })

  await world.recover()

  expect((await card())?.posted).toEqual([said])
  expect(await brokenPromises(world, no)).toEqual([])
})

test('a card that somebody has removed stands anew, once', async () => {
  const { no, card } = await cardOf(`${texts.food}（五）`)
  const before = (await card())?.posted
  world.sandbox.fail({ method: 'chat.update', fault: { kind: 'error', error: 'message_not_found' } })

  await pressed(world, cast.liaison, { no, label: '签收' })
  await world.settle()

  const after = (await card())?.posted
  expect(after).not.toEqual(before)
  expect(after).toHaveLength(1)
})
