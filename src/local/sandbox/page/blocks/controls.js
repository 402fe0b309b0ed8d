import { h, icon } from '../core/dom.js'
import { upload } from '../core/net.js'
import { state } from '../core/store.js'
import { texts } from '../texts.js'
import { askFirst } from './confirm.js'
import { plain, textOf } from './mrkdwn.js'
import { optionPicker } from './option-picker.js'

/** A control as it stands in a message, the home tab or a modal: it acts at once. */
export function control({ block, element, surface, id }) {
  const make = makers[element.type]
  if (!make) return h('span', { class: 'unknown' }, `[${element.type}]`)
  const act = async (filling) => {
    if (element.confirm && !(await askFirst(element.confirm))) return false
    return surface.press(block.block_id, element.action_id, filling)
  }
  return make({ element, act, block, surface, id })
}

const makers = {
  button,
  overflow,
  static_select: nativeSelect,
  users_select: (made) => nativeSelect(made, people()),
  channels_select: (made) => nativeSelect(made, channels()),
  conversations_select: (made) => nativeSelect(made, channels()),
  external_select: (made) => optionPicker({ ...made, several: false }),
  multi_external_select: (made) => optionPicker({ ...made, several: true }),
  multi_static_select: (made) => optionPicker({ ...made, several: true }),
  multi_users_select: (made) => optionPicker({ ...made, several: true, known: people() }),
  datepicker: (made) => typed(made, { type: 'date', value: made.element.initial_date }),
  timepicker: (made) => typed(made, { type: 'time', value: made.element.initial_time }),
  file_input: fileInput,
  checkboxes: (made) => choices(made, 'checkbox'),
  radio_buttons: (made) => choices(made, 'radio'),
}

/** Files go off as soon as they are chosen; the form then names them. */
function fileInput({ element, act, id }) {
  const names = h('p', { class: 'hint' })
  const chosen = async ({ target }) => {
    const files = [...target.files].slice(0, element.max_files ?? 10)
    const sent = []
    for (const file of files) sent.push(await upload(file))
    const there = sent.filter(Boolean)
    names.textContent = there.map(({ name }) => name).join('、')
    await act(there.map((file) => file.id))
  }
  const input = h('input', { id, type: 'file', class: 'input', multiple: true, onchange: chosen })
  return h('div', {}, input, names)
}

function button({ element, act }) {
  const { text, style, url, action_id } = element
  const node = h(
    'button',
    { type: 'button', class: `button ${style ?? ''}`, 'data-action': action_id, onclick: press },
    plain(text.text),
  )
  async function press() {
    if (url) window.open(url, '_blank', 'noopener,noreferrer')
    node.disabled = true
    node.setAttribute('aria-busy', 'true')
    await act()
    node.disabled = false
    node.removeAttribute('aria-busy')
  }
  return node
}

function overflow({ element, act }) {
  const items = element.options.map((option) =>
    h('button', { type: 'button', role: 'menuitem', onclick: () => pick(option) }, plain(option.text.text)),
  )
  const menu = h(
    'details',
    { class: 'overflow', onfocusout: leave },
    h('summary', { class: 'button', 'aria-label': texts.more, title: texts.more }, icon('more')),
    h('div', { class: 'menu', role: 'menu' }, items),
  )
  function pick(option) {
    menu.open = false
    act(option.value)
  }
  function leave({ relatedTarget }) {
    if (!menu.contains(relatedTarget)) menu.open = false
  }
  return menu
}

function nativeSelect({ element, act, id }, given) {
  const first = element.initial_option?.value ?? element.initial_user ?? element.initial_channel ?? ''
  const placeholder = h(
    'option',
    { value: '' },
    element.placeholder ? plain(element.placeholder.text) : texts.choose,
  )
  const select = h(
    'select',
    { id, class: 'select', onchange: () => act(select.value) },
    placeholder,
    choosable(element, given),
  )
  // In a form its label names it.
  if (!id) select.setAttribute('aria-label', element.placeholder?.text ?? texts.choose)
  select.value = first
  return select
}

function choosable({ options, option_groups }, given) {
  if (option_groups) {
    return option_groups.map((group) =>
      h('optgroup', { label: plain(group.label.text) }, group.options.map(optionNode)),
    )
  }
  return (given ?? options ?? []).map(optionNode)
}

function optionNode({ text, value, description }) {
  return h(
    'option',
    { value },
    description ? `${plain(text.text)}（${plain(description.text)}）` : plain(text.text),
  )
}

function typed({ act, id }, { type, value = '' }) {
  const input = h('input', {
    id,
    type,
    value,
    class: 'input short',
    onchange: () => act(input.value || null),
  })
  return input
}

function choices({ element, act, block, id }, type) {
  const chosen = (element.initial_options ?? [element.initial_option]).flatMap(
    (option) => option?.value ?? [],
  )
  const inputs = element.options.map(({ value }) =>
    h('input', { type, name: block.block_id, value, checked: chosen.includes(value), onchange: tell }),
  )
  function tell() {
    const values = inputs.filter(({ checked }) => checked).map(({ value }) => value)
    act(type === 'radio' ? values[0] : values)
  }
  const rows = element.options.map(({ text, description }, at) =>
    h(
      'label',
      { class: 'choice' },
      inputs[at],
      h('span', {}, textOf(text), description && h('small', {}, textOf(description))),
    ),
  )
  return h('div', { class: 'choices', id, role: type === 'radio' ? 'radiogroup' : 'group' }, rows)
}

function people() {
  return [...state.users.values()]
    .filter(({ isBot }) => !isBot)
    .map(({ id, name, unit }) => ({ value: id, text: { text: unit ? `${name}（${unit}）` : name } }))
}

function channels() {
  return [...state.channels.values()]
    .filter(({ kind }) => kind !== 'im')
    .map(({ id, name }) => ({ value: id, text: { text: `#${name}` } }))
}
