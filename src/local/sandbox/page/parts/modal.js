import { plain } from '../blocks/mrkdwn.js'
import { renderBlocks } from '../blocks/render.js'
import { h, icon } from '../core/dom.js'
import { act } from '../core/net.js'
import { state } from '../core/store.js'
import { fieldFaults, texts } from '../texts.js'

const dialog = h('dialog', { class: 'sheet', oncancel: cancel, onclick: leave })
/** By view: what is filled in there and not yet sent, and what was wrong with it. */
const forms = new Map()
let shown

/** The modal on top of the person's screen. */
export function modalPart() {
  return dialog
}

export function drawModal() {
  const stack = state.views[state.me] ?? []
  const view = stack.at(-1)
  if (view === shown) return
  const same = view && shown?.id === view.id
  shown = view
  if (!view) {
    dialog.close()
    return
  }
  draw(view, stack.length > 1)
  if (!dialog.open) dialog.showModal()
  if (!same) focusFirst()
}

function formOf(view) {
  const form = forms.get(view.id) ?? { fields: new Map(), faults: {} }
  forms.set(view.id, form)
  return form
}

function draw(view, stacked) {
  const form = formOf(view)
  const scroll = dialog.querySelector('.sheet-scroll')?.scrollTop ?? 0
  dialog.replaceChildren(
    h(
      'form',
      { class: 'sheet-body', onsubmit: (event) => submit(event, view), noValidate: true },
      h(
        'header',
        { class: 'sheet-head' },
        stacked && closer({ view, glyph: 'back', name: texts.back }),
        h('h2', {}, plain(view.title.text)),
        closer({ view, glyph: 'close', name: texts.close }),
      ),
      h('div', { class: 'sheet-scroll' }, renderBlocks(view.blocks, surfaceOf(view, form))),
      foot(view),
    ),
  )
  dialog.querySelector('.sheet-scroll').scrollTop = scroll
}

function closer({ view, glyph, name }) {
  return h(
    'button',
    { type: 'button', class: 'plain', 'aria-label': name, onclick: () => close(view) },
    icon(glyph),
  )
}

function foot(view) {
  const refuse = h(
    'button',
    { type: 'button', class: 'button', onclick: () => close(view) },
    plain(view.close?.text ?? texts.cancel),
  )
  const send =
    view.submit && h('button', { type: 'submit', class: 'button primary' }, plain(view.submit.text))
  return h('footer', { class: 'sheet-foot' }, refuse, send)
}

function surfaceOf(view, { fields, faults }) {
  const on = { view: view.id }
  return {
    on,
    fields,
    faults,
    press: (blockId, actionId, filling) =>
      act({ act: 'press', on, blockId, actionId, filling, fields: filledIn(view) }),
  }
}

/** What was touched, as far as the view still has it. */
function filledIn(view) {
  return view.blocks.flatMap(({ block_id: blockId, element }) => {
    const actionId = element?.action_id
    const { fields } = formOf(view)
    return fields.has(`${blockId}/${actionId}`)
      ? [{ blockId, actionId, filling: fields.get(`${blockId}/${actionId}`) }]
      : []
  })
}

async function submit(event, view) {
  event.preventDefault()
  const send = event.target.querySelector('[type=submit]')
  send.disabled = true
  send.setAttribute('aria-busy', 'true')
  const answer = await act({ act: 'submit', view: view.id, fields: filledIn(view) })
  send.disabled = false
  send.removeAttribute('aria-busy')
  if (answer?.faults.length > 0) showFaults(view, answer.faults)
}

function showFaults(view, faults) {
  const form = formOf(view)
  form.faults = Object.fromEntries(
    faults.map(({ blockId, code, text, limit }) => [
      blockId,
      code === 'bot' ? text : fieldFaults[code](limit),
    ]),
  )
  draw(view, (state.views[state.me] ?? []).length > 1)
  dialog.querySelector('[aria-invalid=true]')?.focus()
}

function focusFirst() {
  const first =
    dialog.querySelector('.field :is(input,textarea,select)') ?? dialog.querySelector('[type=submit]')
  first?.focus()
}

function close(view) {
  forms.delete(view.id)
  act({ act: 'close', view: view.id })
}

function cancel(event) {
  event.preventDefault()
  if (shown) close(shown)
}

function leave({ target }) {
  // Filled-in work is not to be lost by a click beside the form.
  if (target === dialog && shown && formOf(shown).fields.size === 0) close(shown)
}
