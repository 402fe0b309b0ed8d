/** What the story's steps have in common: who plays, on which card, and waiting until the bot has answered. */

import type { App } from '../../app.ts'
import type { Case } from '../../rules/cases/case.ts'
import type { PersonRecord } from '../../storage/people.ts'
import { buttonInWords } from '../../words/labels.ts'
import type { Leap, Scene } from '../sandbox/options.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import type { Message } from '../sandbox/workspace/shapes.ts'

export type Told = {
  app: App
  stage: () => Sandbox
  leap: (by: Leap) => Promise<void>
  /** The message that the story's complaint came from. */
  message?: { channel: string; ts: string }
}

/** A newcomer's machine may be slow; a story that waits longer has lost its thread. Milliseconds. */
const patience = 15_000

export const nameOf = ({ city }: App, unit: string): string => city.units.get(unit)?.name ?? unit

export async function personWith(app: App, fits: (person: PersonRecord) => boolean): Promise<string> {
  const found = (await app.storage.people.all()).find(fits)
  if (!found) throw new Error('The story has nobody for this part; add somebody to people.json.')
  return found.name
}

/** The story's complaint as it is now, once it has been routed. */
export async function complaintOf({ app, message }: Told): Promise<Case<'complaint'>> {
  return eventually(async () => {
    const recent = await app.storage.cases.list(
      { kind: 'complaint' },
      { all: true, units: [], person: null, stepsAsideFor: [] },
    )
    const found = recent.find(
      ({ origin }) => origin.channel === message?.channel && origin.thread === message?.ts,
    )
    return found?.kind === 'complaint' && found.state !== 'received' ? found : null
  })
}

/** The dispute that the second return has opened, once it is there. */
export async function disputeOf(told: Told): Promise<Case<'dispute'>> {
  const { no } = await complaintOf(told)
  return eventually(async () => {
    const found = await told.app.storage.cases.byOrigin(`returns:${no}:2`)
    return found?.kind === 'dispute' ? found : null
  })
}

/** The newest message about that case that offers the button, in a channel or its threads. */
function cardOf({ stage }: Told, channel: string, no: string, button: string): Promise<Message> {
  const offers = (message: Message) => {
    const blocks = JSON.stringify(message.blocks ?? [])
    return blocks.includes(`"value":"${no}"`) && blocks.includes(`"text":"${button}"`)
  }
  return eventually(async () => stage().messages(channel).findLast(offers) ?? null)
}

type Press = { person: string; channel: string; no: string; move: string }

/** Presses the button of a move on the case's card, once the card offers it. */
export async function pressOnCard(told: Told, { person, channel, no, move }: Press): Promise<void> {
  const button = buttonInWords(move)
  await told
    .stage()
    .as(person)
    .press(await cardOf(told, channel, no, button), button)
}

/** Somebody of the unit that holds the complaint presses a button on its card, and fills in the form that opens. */
export async function atUnit(
  told: Told,
  move: string,
  fields?: Record<string, string>,
  then: 'unit' | 'desk' | 'author' = 'unit',
): Promise<Scene> {
  const { app, message } = told
  const { unit, no, version } = await complaintOf(told)
  const person = await personWith(app, (one) => one.unit === unit && one.roles.includes('liaison'))
  const channel = app.city.units.get(unit)?.channel ?? app.city.units.get(unit)?.shortNames[0] ?? unit
  await pressOnCard(told, { person, channel, no, move })
  if (fields) await fillIn(told, person, fields)
  await movedOn(told, version)
  if (then === 'desk') return deskScene(told)
  if (then === 'author')
    return {
      as: await personWith(app, (one) => one.roles.length === 0),
      channel: app.city.channels.intake,
      thread: message?.ts,
    }
  const now = await complaintOf(told)
  const next = (await app.storage.people.all()).find(
    (one) => one.unit === now.unit && one.roles.includes('liaison'),
  )
  return next
    ? {
        as: next.name,
        channel: app.city.units.get(now.unit)?.channel ?? app.city.units.get(now.unit)?.shortNames[0],
      }
    : { as: person, channel }
}

export async function deskScene({ app }: Told): Promise<Scene> {
  return {
    as: await personWith(app, (person) => person.roles.includes('coordinator')),
    channel: app.city.channels.coordination,
  }
}

export async function fillIn({ stage }: Told, person: string, fields: Record<string, string>): Promise<void> {
  const view = await eventually(async () => stage().modalOf(person) ?? null)
  const { errors } = await stage().as(person).submit(view, fields)
  const [first] = Object.entries(errors)
  if (first) throw new Error(`The story's form was not taken: ${first.join(': ')}. Start the story again.`)
}

/** Until the deed is on file, and whatever it owed has been said. */
export async function movedOn(told: Told, since: number): Promise<void> {
  await eventually(async () => ((await complaintOf(told)).version > since ? true : null))
  await settle(told)
}

/** Until everything that was owed by now has been said. */
export async function settle({ app }: Told): Promise<void> {
  await eventually(async () => {
    const waiting = (await app.queues.pending()) + (await app.storage.ledger.due(app.clock(), 1)).length
    return waiting === 0 ? true : null
  })
}

async function eventually<T>(look: () => Promise<T | null>): Promise<T> {
  const until = performance.now() + patience
  for (;;) {
    const found = await look()
    if (found !== null) return found
    if (performance.now() > until)
      throw new Error('The story waited in vain; look at the log, then start it again.')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
