import { h } from '../core/dom.js'
import { texts } from '../texts.js'
import { control } from './controls.js'
import { plain } from './mrkdwn.js'

const inputTypes = {
  plain_text_input: 'text',
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'text',
}

/** A field of a form: it keeps what is filled in until the form is sent, or tells it at once if the bot wants that. */
export function field(block, surface) {
  const { block_id, label, hint, optional, element } = block
  const id = `field-${block_id}-${element.action_id}`
  const fault = surface.faults?.[block_id]
  const told = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ')
  const body = element.type in inputTypes ? typed({ block, surface, id }) : chosen({ block, surface, id })
  const focusable = body.matches('input,textarea,select') ? body : body.querySelector('input')
  focusable?.setAttribute('aria-describedby', told)
  focusable?.setAttribute('aria-invalid', String(fault !== undefined))
  return h(
    'div',
    { class: fault ? 'block field wrong' : 'block field' },
    h('label', { class: 'label', htmlFor: id }, plain(label.text), optional && h('span', {}, texts.optional)),
    body,
    fault && h('p', { id: `${id}-fault`, class: 'fault' }, fault),
    hint && h('p', { id: `${id}-hint`, class: 'hint' }, plain(hint.text)),
  )
}

function typed({ block, surface, id }) {
  const { element, block_id } = block
  const key = `${block_id}/${element.action_id}`
  const value = surface.fields?.get(key) ?? element.initial_value ?? ''
  const common = {
    id,
    value,
    class: 'input',
    placeholder: element.placeholder ? plain(element.placeholder.text) : '',
    oninput: ({ target }) => surface.fields?.set(key, target.value),
    onchange: ({ target }) =>
      block.dispatch_action && surface.press(block_id, element.action_id, target.value),
  }
  if (element.multiline) return h('textarea', { ...common, rows: 4 })
  const inputMode = element.type === 'number_input' ? 'decimal' : undefined
  return h('input', { ...common, type: inputTypes[element.type], inputMode })
}

/** A select, boxes or a date: the same controls as in messages, which here only note the choice. */
function chosen({ block, surface, id }) {
  const { element, block_id } = block
  const key = `${block_id}/${element.action_id}`
  const noting = {
    ...surface,
    press(_blockId, _actionId, filling) {
      surface.fields?.set(key, filling)
      return block.dispatch_action ? surface.press(block_id, element.action_id, filling) : undefined
    },
  }
  return control({ block, element: began(element, surface.fields?.get(key)), surface: noting, id })
}

/** The element as if it had begun with what was chosen before the form was drawn anew. */
function began(element, filling) {
  if (filling === undefined) return element
  const list = [filling].flat()
  const options = list.flatMap(
    (filled) => (typeof filled === 'object' ? filled : optionOf(element, filled)) ?? [],
  )
  return {
    ...element,
    initial_option: options[0],
    initial_options: options,
    initial_date: filling,
    initial_time: filling,
    initial_user: filling,
    initial_channel: filling,
  }
}

function optionOf({ options, option_groups }, value) {
  const all = options ?? option_groups?.flatMap((group) => group.options) ?? []
  return all.find((option) => option.value === value)
}
