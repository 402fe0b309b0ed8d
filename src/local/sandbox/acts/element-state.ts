import type { Block, Element, Initial } from '../blocks/block.ts'

/** What an element holds, in Slack's shape: { type, value } or { type, selected_option } and so on. */
export type ElementState = { type: string } & Record<string, unknown>

/** By block id, then by action id: as in `view.state.values`. */
export type Values = Record<string, Record<string, ElementState>>

/** Where each kind of element keeps what was chosen, and what it starts with. Buttons and menus hold nothing. */
const held: Record<string, { key: string; initial: keyof Initial; several?: boolean }> = {
  plain_text_input: { key: 'value', initial: 'initial_value' },
  email_text_input: { key: 'value', initial: 'initial_value' },
  url_text_input: { key: 'value', initial: 'initial_value' },
  number_input: { key: 'value', initial: 'initial_value' },
  static_select: { key: 'selected_option', initial: 'initial_option' },
  external_select: { key: 'selected_option', initial: 'initial_option' },
  radio_buttons: { key: 'selected_option', initial: 'initial_option' },
  multi_static_select: { key: 'selected_options', initial: 'initial_options', several: true },
  multi_external_select: { key: 'selected_options', initial: 'initial_options', several: true },
  checkboxes: { key: 'selected_options', initial: 'initial_options', several: true },
  users_select: { key: 'selected_user', initial: 'initial_user' },
  multi_users_select: { key: 'selected_users', initial: 'initial_users', several: true },
  channels_select: { key: 'selected_channel', initial: 'initial_channel' },
  conversations_select: { key: 'selected_conversation', initial: 'initial_conversation' },
  datepicker: { key: 'selected_date', initial: 'initial_date' },
  file_input: { key: 'files', initial: 'initial_options', several: true },
  timepicker: { key: 'selected_time', initial: 'initial_time' },
}

export function holdsState({ type }: Element): boolean {
  return type in held
}

/** The state of an element that holds `chosen`; nothing, or an empty list, when nothing is chosen. */
export function stateOf({ type }: Element, chosen: unknown): ElementState {
  const place = held[type]
  if (!place) throw new Error(`A ${type} holds nothing.`)
  return { type, [place.key]: chosen ?? (place.several ? [] : null) }
}

export function chosenIn(state: ElementState): unknown {
  const place = held[state.type]
  return place && state[place.key]
}

export function isEmpty(state: ElementState): boolean {
  const chosen = chosenIn(state)
  return (
    chosen === null || chosen === undefined || chosen === '' || (Array.isArray(chosen) && chosen.length === 0)
  )
}

/** Everything that the elements of these blocks hold: as they began, or as in `draft`. */
export function valuesOf(blocks: readonly Block[], draft: Values): Values {
  const values: Values = {}
  for (const { block, element } of elementsOf(blocks)) {
    if (!holdsState(element)) continue
    const [blockId, actionId] = [block.block_id ?? '', element.action_id ?? '']
    const initial = element[held[element.type]?.initial ?? 'initial_value']
    const state = draft[blockId]?.[actionId] ?? stateOf(element, initial)
    values[blockId] = { ...values[blockId], [actionId]: state }
  }
  return values
}

export type Placed = { block: Block; element: Element }

/** Every element that can be acted on, in the order in which it is seen. */
export function elementsOf(blocks: readonly Block[]): Placed[] {
  return blocks.flatMap((block) => {
    const inside = block.type === 'actions' ? (block.elements ?? []) : []
    const all = [...inside, block.accessory ?? [], block.element ?? []].flat()
    return all.filter(({ type }) => type !== 'image').map((element) => ({ block, element }))
  })
}
