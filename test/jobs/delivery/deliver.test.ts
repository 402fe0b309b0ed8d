import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Chat, deliver } from '../../../jobs/delivery/deliver.ts'
import { recordOf } from '../../../src/queue/relay.ts'
import { dispatched } from '../../build.ts'
import { type AnApp, anApp } from '../an-app.ts'

const monday = new Date('2026-03-09T10:00:00+08:00')

let stage: AnApp
beforeAll(async () => {
  stage = await anApp(monday)
})
afterAll(() => stage.close())

/** A platform that takes everything, and keeps what it was given. */
function aChat(channels: readonly string[], slow: () => void = () => undefined) {
  const said: { channel: string; promise: string }[] = []
  const updated: string[] = []
  const at = (channel: string) => ({ channel, ts: '1.0' })
  const chat: Chat = {
    places: async () => {
      slow()
      return channels.map((channel) => ({ channel, owner: null, discreet: false }))
    },
    mouth: {
      post: async ({ channel }, { promise }) => {
        said.push({ channel, promise })
        return at(channel)
      },
      update: async (standing) => {
        updated.push(standing.channel)
        return standing
      },
      find: async ({ channel }, promise) =>
        said.some((one) => one.channel === channel && one.promise === promise) ? at(channel) : null,
    },
  }
  return { chat, said, updated }
}

const leaders = { unit: 'cq-yuzhong-market', office: 'leader' } as const

/** A line of the case that is owed to the leaders of a unit. */
async function owed(id: string): Promise<string> {
  const { app } = stage
  const { no, version } = await dispatched(app.office)
  const what = { id, is: 'notice', say: 'moved', to: leaders, with: { entry: '1' }, when: 'now' } as const
  await app.storage.ledger.enter([recordOf({ no, version }, what, app.city, app.clock())])
  return id
}

const later = (milliseconds: number) => stage.jump(new Date(stage.app.clock().getTime() + milliseconds))

test('cut off before it was recorded, it is looked for at every place and said again at none', async () => {
  const { app } = stage
  const id = await owed('cut-off')
  const { chat, said } = aChat(['D1', 'D2', 'D3'])
  await app.storage.ledger.claim(id, app.clock())
  said.push({ channel: 'D1', promise: id }, { channel: 'D2', promise: id })
  later(61_000)

  await deliver(app, chat, id)

  expect(said.map(({ channel }) => channel)).toEqual(['D1', 'D2', 'D3'])
  expect((await app.storage.ledger.get(id))?.posted.map(({ channel }) => channel)).toEqual(['D1', 'D2', 'D3'])
})

test('what was found at one place is not taken for what is owed to the next', async () => {
  const { app } = stage
  const id = await owed('first-only')
  const { chat, said } = aChat(['D1', 'D2'])
  const claimed = await app.storage.ledger.claim(id, app.clock())
  if (!claimed) throw new Error('The promise is not owed.')
  const attempt = { reason: 'no answer', doubtful: true, tried: { channel: 'D1' }, posted: [] }
  await app.storage.ledger.missed(claimed, { ...attempt, next: app.clock() })
  said.push({ channel: 'D1', promise: id })

  await deliver(app, chat, id)

  expect(said.map(({ channel }) => channel)).toEqual(['D1', 'D2'])
})

test('nothing is begun that might still be on its way when the claim has run out', async () => {
  const { app } = stage
  const id = await owed('late')
  const { chat, said } = aChat(['D1'], () => later(50_000))

  await deliver(app, chat, id)

  expect(said).toEqual([])
  expect((await app.storage.ledger.get(id))?.state).toBe('owed')
})

test('a card that wants a version which is not on file comes to an end', async () => {
  const { app } = stage
  const { no, version } = await dispatched(app.office)
  const what = { id: 'ahead', is: 'card', card: 'unit', to: { ...leaders, office: 'liaison' } } as const
  const record = recordOf({ no, version: version + 7 }, what, app.city, app.clock())
  await app.storage.ledger.enter([record])
  const { chat, said } = aChat(['C1'])

  await deliver(app, chat, record.id)

  expect(said).toHaveLength(1)
  expect(await app.storage.ledger.get(record.id)).toMatchObject({ state: 'delivered', nextTry: null })
})

test('a card follows the people of the office: who left it sees no more, who came gets it', async () => {
  const { app } = stage
  const file = await dispatched(app.office)
  const what = { id: 'people', is: 'card', card: 'unit', to: { ...leaders, office: 'liaison' } } as const
  const places = ['D1', 'D2']
  const { chat, said, updated } = aChat(places)
  const wanted = () => app.storage.ledger.enter([recordOf(file, what, app.city, app.clock())])
  const { id } = recordOf(file, what, app.city, app.clock())
  await wanted()
  await deliver(app, chat, id)

  places.splice(0, 2, 'D2', 'D3')
  await wanted()
  await deliver(app, chat, id)

  expect(said.map(({ channel }) => channel)).toEqual(['D1', 'D2', 'D3'])
  expect(updated).toEqual(['D2'])
})

test('words that take long, as a digest does, are not said when the claim ran out while they were made', async () => {
  const { app } = stage
  const id = 'digest.slow'
  const what = {
    id,
    is: 'notice',
    say: 'digest',
    to: { desk: 'coordination' },
    with: { period: 'daily', at: app.clock().toISOString() },
    when: 'now',
  } as const
  await app.storage.ledger.enter([recordOf({ no: null, version: 0 }, what, app.city, app.clock())])
  const { chat, said } = aChat(['D1'])
  const { figures } = app.storage
  const slow: typeof figures.opened = async (...asked) => {
    later(50_000)
    return figures.opened(...asked)
  }

  await deliver({ ...app, storage: { ...app.storage, figures: { ...figures, opened: slow } } }, chat, id)
  const early = [...said]
  later(61_000)
  await deliver(app, chat, id)

  expect(early).toEqual([])
  expect(said.map(({ promise }) => promise)).toEqual([id])
})
