import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Desk } from '../../../src/chat/desk/desk.ts'
import { openCatchUp } from '../../../src/chat/intake/catch-up.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A desk whose channel cannot be read for the first so many times. */
function aDesk({ away, first = null }: { away: number; first?: string | null }) {
  const asked: string[] = []
  const desk = {
    app: {
      city: { channels: { intake: '涉企投诉' } },
      clock: () => new Date('2026-03-10T10:00:00+08:00'),
      events: { chatFailed: () => undefined },
      storage: { marks: { get: async () => first, put: async () => undefined } },
    },
    bot: { user: 'UBOT', id: 'B', team: 'T' },
    directory: { channel: async () => 'C1' },
    web: {
      conversations: {
        info: async () => ({ channel: { is_member: true } }),
        history: async ({ oldest }: { oldest: string }) => {
          asked.push(oldest)
          if (asked.length <= away) throw new Error('no answer')
          return { messages: [] }
        },
      },
    },
  } as unknown as Desk
  return { desk, asked }
}

test('kept: what could not be read is read again until it is', async () => {
  const { desk, asked } = aDesk({ away: 2 })
  const catchUp = openCatchUp(desk)

  await catchUp.look()
  await vi.advanceTimersByTimeAsync(10 * 60_000)

  expect(asked).toHaveLength(3)
})

test('a message that was missed is looked for once, soon', async () => {
  const { desk, asked } = aDesk({ away: 0 })
  const catchUp = openCatchUp(desk)

  catchUp.missed()
  catchUp.missed()
  await vi.advanceTimersByTimeAsync(10 * 60_000)

  expect(asked).toHaveLength(1)
})

test('after the end nothing is read any more', async () => {
  const { desk, asked } = aDesk({ away: 9 })
  const catchUp = openCatchUp(desk)
  await catchUp.look()

  catchUp.stop()
  await vi.advanceTimersByTimeAsync(10 * 60_000)

  expect(asked).toHaveLength(1)
})

test.each([
  ['a day back', String(Date.parse('2026-01-01T00:00:00Z')), '2026-03-09T10:00:00+08:00'],
  [
    'not before the bot first came',
    String(Date.parse('2026-03-10T08:00:00+08:00')),
    '2026-03-10T08:00:00+08:00',
  ],
  ['nothing from before the first start', null, '2026-03-10T10:00:00+08:00'],
])('it reads %s', async (_what, first, from) => {
  const { desk, asked } = aDesk({ away: 0, first })

  await openCatchUp(desk).look()

  expect(asked).toEqual([String(Date.parse(from) / 1000)])
})
