import type { Block } from '../blocks/block.ts'
import { chosenIn, type ElementState, isEmpty, type Values } from './element-state.ts'

/** A field of a form that was not filled in rightly; `code` from Slack's own checks, `text` from the bot. */
export type FieldFault = { blockId: string; label: string; code: FaultCode; text?: string; limit?: number }

type FaultCode =
  | 'required'
  | 'too-short'
  | 'too-long'
  | 'too-small'
  | 'too-big'
  | 'not-an-email'
  | 'not-a-url'
  | 'not-a-number'
  | 'too-many'
  | 'bot'

/** What Slack itself refuses before the bot sees a form. */
export function checkFields(blocks: readonly Block[], values: Values): FieldFault[] {
  return blocks.flatMap((block) => {
    const { element, block_id = '', label } = block
    if (block.type !== 'input' || !element) return []
    const state = values[block_id]?.[element.action_id ?? '']
    const wrong = state && faultOf(block, state)
    return wrong ? [{ blockId: block_id, label: label?.text ?? '', ...wrong }] : []
  })
}

function faultOf(
  { element, optional }: Block,
  state: ElementState,
): { code: FaultCode; limit?: number } | undefined {
  if (isEmpty(state)) return optional ? undefined : { code: 'required' }
  const chosen = chosenIn(state)
  if (Array.isArray(chosen)) {
    const most = element?.max_selected_items
    return most !== undefined && chosen.length > most ? { code: 'too-many', limit: most } : undefined
  }
  return typeof chosen === 'string' ? textFault(element ?? { type: '' }, chosen) : undefined
}

/** Slack's own limit of what a text field takes. */
const textMax = 3000

function textFault(
  element: NonNullable<Block['element']>,
  text: string,
): { code: FaultCode; limit?: number } | undefined {
  const { type, min_length: least = 0, max_length: most = textMax } = element
  if (type === 'email_text_input')
    return /^[^\s@]+@[^\s@]+$/.test(text) ? undefined : { code: 'not-an-email' }
  if (type === 'url_text_input') return URL.canParse(text) ? undefined : { code: 'not-a-url' }
  if (type === 'number_input') return numberFault(element, text)
  if (type !== 'plain_text_input') return undefined
  if (text.length < least) return { code: 'too-short', limit: least }
  return text.length > most ? { code: 'too-long', limit: most } : undefined
}

function numberFault(
  element: NonNullable<Block['element']>,
  text: string,
): { code: FaultCode; limit?: number } | undefined {
  const number = Number(text)
  if (text.trim() === '' || Number.isNaN(number)) return { code: 'not-a-number' }
  if (!element.is_decimal_allowed && !Number.isInteger(number)) return { code: 'not-a-number' }
  const { min_value, max_value } = element
  if (min_value !== undefined && number < Number(min_value))
    return { code: 'too-small', limit: Number(min_value) }
  if (max_value !== undefined && number > Number(max_value))
    return { code: 'too-big', limit: Number(max_value) }
  return undefined
}
