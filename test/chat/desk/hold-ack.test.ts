import { expect, test } from 'vitest'
import { holdAck } from '../../../src/chat/desk/hold-ack.ts'

/** Bolt as far as it matters here: acknowledges first, then works. */
function bolt(work: () => Promise<void>) {
  return {
    async processEvent({ ack }: { body: object; ack: () => Promise<void> }) {
      await ack()
      await work()
    },
  }
}

test('kept: an event is acknowledged after it has been handled, not before', async () => {
  const steps: string[] = []
  const held = bolt(async () => void steps.push('kept'))
  holdAck(held)

  await held.processEvent({
    body: { type: 'event_callback' },
    ack: async () => void steps.push('acknowledged'),
  })

  expect(steps).toEqual(['kept', 'acknowledged'])
})

test('kept: an event that could not be handled is not acknowledged, so that it comes again', async () => {
  const steps: string[] = []
  const held = bolt(() => Promise.reject(new Error('the database is away')))
  holdAck(held)

  const handled = held.processEvent({
    body: { type: 'event_callback' },
    ack: async () => void steps.push('acknowledged'),
  })

  await expect(handled).rejects.toThrow('away')
  expect(steps).toEqual([])
})

test('what a person waits for is acknowledged at once', async () => {
  const steps: string[] = []
  const held = bolt(async () => void steps.push('worked'))
  holdAck(held)

  await held.processEvent({
    body: { type: 'block_actions' },
    ack: async () => void steps.push('acknowledged'),
  })

  expect(steps).toEqual(['acknowledged', 'worked'])
})
