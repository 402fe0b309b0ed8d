/** A promise to a channel beside the chat: a robot repeats what its place hears, the webhook tells a step. */

import type { App } from '../../src/app.ts'
import { robotName } from '../../src/queue/mirrors.ts'
import type { Case } from '../../src/rules/cases/case.ts'
import { sees, sightOfPlace } from '../../src/rules/sight/visibility.ts'
import type { Claimed, Posted } from '../../src/storage/ledger.ts'
import { sayByRobot } from './robots.ts'
import { sendStep } from './webhook.ts'

type Repeating = { promise: Claimed; file: Case | null; name: string; text: string }

/** Why there is nothing to be said there, or where it was said. Throws ChannelFault. */
export async function repeat(app: App, repeating: Repeating): Promise<Posted[] | { void: string }> {
  const { promise, file, name } = repeating
  if (file?.confined) return { void: 'confined to named people' }
  if (name !== 'webhook') return byRobot(app, repeating)
  const { webhook } = app.config
  const { what } = promise
  const entry = what.is === 'notice' ? file?.history[Number(what.with.entry)] : undefined
  if (!webhook || !file || !entry) return { void: 'no webhook any more' }
  await sendStep(webhook, { id: promise.id, file, entry })
  return [{ channel: 'webhook', ts: promise.id }]
}

async function byRobot(
  { mirrors, city, clock }: App,
  { promise, file, name, text }: Repeating,
): Promise<Posted[] | { void: string }> {
  const robot = mirrors.robots.find((one) => robotName(one) === name)
  if (!robot) return { void: 'no such robot any more' }
  const offices: Record<string, string> = { coordination: city.coordination, supervision: city.supervision }
  const owner = offices[robot.place] ?? robot.place
  if (file && !sees(sightOfPlace(owner, true, city.units), file)) return { void: 'no place that may hear it' }
  const [title = ''] = text.split('\n')
  await sayByRobot(robot, { text, title: title.slice(0, 60), now: clock() })
  return [{ channel: name, ts: promise.id }]
}
