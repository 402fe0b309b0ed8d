import type { Message, View } from '../../src/local/sandbox/workspace/shapes.ts'
import type { UnitId } from '../../src/rules/city.ts'
import type { World } from '../world.ts'

/** The people of the demonstration by what they are here. */
export const cast = {
  complainant: '文静',
  liaison: '罗青',
  leader: '邓为民',
  otherLiaison: '谢雨霏',
  coordinator: '林致远',
  supervisor: '沈鉴国',
} as const

export const units = { market: 'cq-yuzhong-market', urban: 'cq-yuzhong-urban' } as const

/** Texts whose routing is beyond doubt. */
export const texts = {
  food: '渝中区民生路一家超市卖过期食品，没有标签，买到发霉的面包，请市场监管部门查处。',
  enforcement: '渝中区市场监督管理局的执法人员三天两头来我们厂检查，不出示证件，还要罚款五万元，我们要投诉。',
  unsure: '渝中区民生路这条街太乱了，请尽快处理。',
  dispute:
    '渝中区市场监管局与渝中区城市管理局对民生路占道经营食品摊贩由谁管辖意见不一，双方都认为不归己管，请求协调。',
} as const

export const intake = '涉企投诉'

export function channelOf({ app }: World, unit: UnitId): string {
  const found = app.city.units.get(unit)
  if (!found) throw new Error(`The city has no unit ${unit}.`)
  return found.channel ?? found.shortNames[0] ?? found.name
}

/** The last card of the bot in a channel. */
export function cardIn(world: World, channel: string): Message {
  const cards = world.sandbox
    .messages(channel)
    .filter(({ user, blocks }) => user === world.sandbox.botUser && blocks)
  const card = cards.filter(({ thread_ts, ts }) => !thread_ts || thread_ts === ts).at(-1)
  if (!card) throw new Error(`No card of the bot in #${channel}.`)
  return card
}

/** The last card of a channel, once it has this button: cards follow their case a moment later. */
export function cardWith(world: World, channel: string, label: string): Promise<Message> {
  const has = (card: Message) => JSON.stringify(card.blocks).includes(`"text":"${label}"`)
  return world.sandbox.until(() => [cardIn(world, channel)].find(has), {
    what: `a card with ${label} in #${channel}`,
  })
}

/** All words that a message or view shows. */
export const wordsOf = (shown: Message | View | undefined): string =>
  JSON.stringify(shown?.blocks ?? '') + ('text' in (shown ?? {}) ? (shown as Message).text : '')

/** Until what was just said or pressed has been taken up, done and shown. */
export async function settled(world: World): Promise<void> {
  await world.sandbox.settled({ quiet: 60 })
  await world.settle()
}

/** A complaint by message, routed and delivered. */
export async function complained(world: World, text: string = texts.food): Promise<Message> {
  const message = world.sandbox.as(cast.complainant).say(intake, text)
  await settled(world)
  return message
}

/** Presses on a card and gives the form that opens. */
export async function formFrom(
  world: World,
  who: string,
  pressed: { on: Message | View; label: string; nth?: number },
): Promise<View> {
  const person = world.sandbox.as(who)
  const before = person.modal()
  await person.press(pressed.on, pressed.label, pressed.nth === undefined ? {} : { nth: pressed.nth })
  return world.sandbox.until(
    () => {
      const now = person.modal()
      return now !== before && now
    },
    { what: `the form behind ${pressed.label}` },
  )
}

/** The last private note to somebody, once there is one more than before. */
export async function noteAfter(world: World, who: string, act: () => Promise<unknown>): Promise<Message> {
  const before = world.sandbox.ephemerals(who).length
  await act()
  return world.sandbox.until(() => world.sandbox.ephemerals(who)[before], { what: `a note to ${who}` })
}

/** The private card of a case for somebody. */
async function cardFor(world: World, who: string, no: string): Promise<Message> {
  const { message } = await world.sandbox.as(who).command(`/zhixie 查 ${no}`)
  if (!message) throw new Error(`No card of ${no} for ${who}.`)
  return message
}

/** Opens a form from the private card, fills it in and sends it. */
export async function filled(
  world: World,
  who: string,
  form: { no: string; label: string; fields: Record<string, string> },
) {
  const view = await formFrom(world, who, { on: await cardFor(world, who, form.no), label: form.label })
  const sent = await world.sandbox.as(who).submit(view, form.fields)
  await settled(world)
  return sent
}

/** Presses a button of the private card that acts at once. */
export async function pressed(
  world: World,
  who: string,
  button: { no: string; label: string },
): Promise<void> {
  await world.sandbox.as(who).press(await cardFor(world, who, button.no), button.label)
  await settled(world)
}
