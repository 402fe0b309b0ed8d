import type { Message } from '../../src/local/sandbox/workspace/shapes.ts'
import type { Case } from '../../src/rules/cases/case.ts'
import type { UnitId } from '../../src/rules/city.ts'
import { everything } from '../../src/rules/sight/visibility.ts'
import { cast, channelOf, formFrom, intake, settled, wordsOf } from '../chat/cast.ts'
import type { World } from '../world.ts'

export const liaisons = {
  'cq-yuzhong-market': '罗青',
  'cq-yuzhong-urban': '谢雨霏',
  'cq-yuzhong-fire': '冉鹏',
  'cq-market': '何晓雯',
} as const

/** Somebody writes in the intake channel; gives the case once it has been routed and told. */
export async function complains(world: World, text: string): Promise<{ no: string; message: Message }> {
  const message = world.sandbox.as(cast.complainant).say(intake, text)
  await settled(world)
  const found = await world.app.storage.cases.list({ kind: 'complaint' }, everything)
  const file = found.find(({ origin }) => origin.thread === message.ts)
  if (!file) throw new Error(`Not registered: ${text}`)
  return { no: file.no, message }
}

export async function complaint(world: World, no: string): Promise<Case<'complaint'>> {
  const file = await world.app.storage.cases.get(no)
  if (file?.kind !== 'complaint') throw new Error(`No complaint ${no}.`)
  return file
}

export const holder = async (world: World, no: string): Promise<string> => {
  const { state, unit } = await complaint(world, no)
  return `${state} at ${unit}`
}

/** The last message of the bot in a channel that has a button of this case. */
export function cardOf(world: World, channel: string, { no, label }: { no: string; label: string }): Message {
  const has = ({ blocks }: Message) => {
    const shown = JSON.stringify(blocks ?? [])
    return shown.includes(`"value":"${no}"`) && shown.includes(`"text":"${label}"`)
  }
  const card = world.sandbox.messages(channel).findLast(has)
  if (!card) throw new Error(`No card of ${no} with ${label} in #${channel}.`)
  return card
}

type Act = { no: string; label: string; fields?: Record<string, string | boolean> }

/** Somebody presses a button on the case's card in a channel, fills in what opens, and everything that follows happens. */
export async function acts(
  world: World,
  who: string,
  channel: string,
  { no, label, fields }: Act,
): Promise<void> {
  const on = cardOf(world, channel, { no, label })
  if (fields) {
    const view = await formFrom(world, who, { on, label })
    const { errors, view: onTop } = await world.sandbox.as(who).submit(view, fields)
    if (Object.keys(errors).length > 0 || onTop)
      throw new Error(`Refused: ${JSON.stringify(errors)} ${wordsOf(onTop)}`)
  } else await world.sandbox.as(who).press(on, label)
  await settled(world)
}

/** The liaison of a unit acts on the unit's card. */
export const unitActs = (world: World, unit: keyof typeof liaisons, act: Act): Promise<void> =>
  acts(world, liaisons[unit], channelOf(world, unit as UnitId), act)

export const deskActs = (world: World, act: Act): Promise<void> =>
  acts(world, cast.coordinator, '协调组', act)

/** Whoever complained acts in the thread of the message. */
export const authorActs = (world: World, act: Act): Promise<void> =>
  acts(world, cast.complainant, intake, act)

/** Days on which the running clocks of a case fall due, by name. */
export async function dueDays(world: World, no: string): Promise<Record<string, string>> {
  const file = await world.app.storage.cases.get(no)
  const running = (file?.clocks ?? []).filter(({ status }) => status === 'running')
  const day = (at: Date) => new Date(at.getTime() + 8 * 3_600_000 - 1).toISOString().slice(0, 10)
  return Object.fromEntries(running.map(({ name, due }) => [name, day(due)]))
}
