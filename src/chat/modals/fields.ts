/** Makers of form fields. The block id of a field is its name in the form's schema. Pure. */

import type { ContextBlock, InputBlock, PlainTextElement, PlainTextOption } from '@slack/web-api'
import type { UnitId } from '../../rules/city.ts'
import { formWords } from '../../words/chat/modals.ts'
import { clip } from '../../words/clip.ts'
import { context } from '../cards/blocks.ts'

/** Slack's limits: what a text field takes, what an option shows. */
export const mostTyped = 3000
const mostShown = 75

/** The action id by which Slack asks us for units. */
export const unitSearch = 'unit'

type Field = { name: string; label: string; hint?: string; optional?: boolean }

export const plainText = (text: string): PlainTextElement => ({ type: 'plain_text', text, emoji: true })

export const optionOf = (value: string, text: string): PlainTextOption => ({
  value,
  text: plainText(clip(text, mostShown)),
})

function input({ name, label, hint, optional = false }: Field, element: InputBlock['element']): InputBlock {
  return {
    type: 'input',
    block_id: name,
    label: plainText(label),
    optional,
    element,
    ...(hint ? { hint: plainText(hint) } : {}),
  }
}

type Typed = Field & { lines?: 'one' | 'many'; initial?: string | undefined }

export const typed = ({ lines = 'many', initial, ...field }: Typed): InputBlock =>
  input(field, {
    type: 'plain_text_input',
    action_id: 'value',
    multiline: lines === 'many',
    max_length: mostTyped,
    ...(initial ? { initial_value: clip(initial, mostTyped) } : {}),
  })

/** Says so where a field took only the beginning of a text. */
export const cutHint = (text: string): ContextBlock[] =>
  text.length > mostTyped ? [context(formWords.tookCut(mostTyped))] : []

type Choice = Field & { options: readonly (readonly [string, string])[]; initial?: string | undefined }

/** One of a short list. */
export function choice({ options, initial, ...field }: Choice): InputBlock {
  const shown = options.map(([value, text]) => optionOf(value, text))
  const first = shown.find((option) => option.value === initial)
  return input(field, {
    type: 'static_select',
    action_id: 'value',
    options: shown,
    ...(first ? { initial_option: first } : {}),
  })
}

type Known = { id: UnitId; name: string }

/** One unit, looked for by name: the list is far longer than the hundred that Slack shows. */
export const oneUnit = ({ initial, ...field }: Field & { initial?: Known | undefined }): InputBlock =>
  input(field, {
    type: 'external_select',
    action_id: unitSearch,
    min_query_length: 0,
    placeholder: plainText(formWords.searchUnit),
    ...(initial ? { initial_option: optionOf(initial.id, initial.name) } : {}),
  })

export const someUnits = ({ initial = [], ...field }: Field & { initial?: readonly Known[] }): InputBlock =>
  input(field, {
    type: 'multi_external_select',
    action_id: unitSearch,
    min_query_length: 0,
    placeholder: plainText(formWords.searchUnit),
    max_selected_items: 9,
    ...(initial.length > 0 ? { initial_options: initial.map(({ id, name }) => optionOf(id, name)) } : {}),
  })

export const tick = ({ says, ...field }: Field & { says: string }): InputBlock =>
  input(
    { ...field, optional: true },
    { type: 'checkboxes', action_id: 'value', options: [optionOf('yes', says)] },
  )

/** Several of a short list. */
export const ticks = ({
  options,
  ...field
}: Field & { options: readonly (readonly [string, string])[] }): InputBlock =>
  input(
    { ...field, optional: true },
    {
      type: 'checkboxes',
      action_id: 'value',
      options: options.map(([value, text]) => optionOf(value, text)),
    },
  )

export const somePeople = (field: Field): InputBlock =>
  input(
    { ...field, optional: true },
    { type: 'multi_users_select', action_id: 'value', max_selected_items: 9 },
  )

export const count = ({ most, ...field }: Field & { most: number }): InputBlock =>
  input(field, {
    type: 'number_input',
    action_id: 'value',
    is_decimal_allowed: false,
    min_value: '1',
    ...(most > 0 ? { max_value: String(most) } : {}),
  })

export const files = ({ most, ...field }: Field & { most: number }): InputBlock =>
  input({ ...field, optional: true }, { type: 'file_input', action_id: 'value', max_files: most })

export const day = ({ initial, ...field }: Field & { initial?: string | undefined }): InputBlock =>
  input(field, { type: 'datepicker', action_id: 'value', ...(initial ? { initial_date: initial } : {}) })
