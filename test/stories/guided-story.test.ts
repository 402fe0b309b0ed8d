import { afterAll, beforeAll, expect, test } from 'vitest'
import { storyOf } from '../../src/local/play/story.ts'
import { everything } from '../../src/rules/sight/visibility.ts'
import { openWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('the guided story: bounced, late, in the digest, disputed, designated, answered, rated', {
  timeout: 120_000,
}, async () => {
  const { app, sandbox } = world
  const story = storyOf({ app, stage: () => sandbox, leap: world.leap })
  const states: string[] = []

  for (const step of story.steps) {
    await step.run()
    const found = await app.storage.cases.list({ kind: 'complaint' }, everything)
    states.push(`${step.title}: ${found.map((file) => `${file.state}@${file.unit}`).join()}`)
  }

  const complaint = await world.only('complaint')
  const dispute = await world.only('dispute')
  expect(states.at(-1)).toContain('answered')
  expect(complaint.facts.returns).toHaveLength(2)
  expect(complaint.facts.rating?.happy).toBe(true)
  expect([dispute.state, dispute.facts.decision?.unit]).toEqual(['closed', complaint.unit])
  expect(sandbox.messages('协调组').some((message) => message.text.includes('晨报'))).toBe(true)
})
