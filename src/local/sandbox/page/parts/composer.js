import { h, icon } from '../core/dom.js'
import { act } from '../core/net.js'
import { state } from '../core/store.js'
import { texts } from '../texts.js'
import { suggestions } from './suggestions.js'

/** Where one writes. What was begun in one place waits there until one comes back. */
export function composer({ target, placeholder }) {
  const drafts = new Map()
  let place
  const area = h('textarea', { class: 'compose-text', rows: 1, oninput: typed, onkeydown: steer })
  const offered = suggestions(area)
  const button = h(
    'button',
    { type: 'submit', class: 'send', 'aria-label': texts.send, title: texts.send },
    icon('send'),
  )
  const node = h(
    'form',
    { class: 'compose', onsubmit: send },
    offered.node,
    h('div', { class: 'compose-box' }, area, button),
    h('p', { class: 'compose-hint' }, texts.sendHint),
  )

  function typed() {
    drafts.set(place, area.value)
    button.disabled = area.value.trim() === ''
    grow(area)
    offered.offer()
  }

  function steer(event) {
    if (composing(event) || offered.steer(event)) return
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    node.requestSubmit()
  }

  async function send(event) {
    event.preventDefault()
    const text = area.value.trim()
    if (text === '') return
    put('')
    const what = text.startsWith('/') ? { act: 'command', text } : { act: 'say', text }
    const done = await act({ ...what, ...target() })
    if (!done && area.value === '') put(text)
  }

  function put(text) {
    area.value = text
    typed()
  }

  return {
    node,
    /** Puts a text there to be sent. */
    fill(text) {
      put(text)
      area.focus()
    },
    /** Shows the draft of a place; nothing changes while the place is the same. */
    draw(next) {
      area.placeholder = placeholder()
      area.setAttribute('aria-label', placeholder())
      if (next === place) return
      place = next
      put(drafts.get(place) ?? '')
      offered.hide()
      if (state.me && matchMedia('(hover: hover)').matches) area.focus({ preventScroll: true })
    },
  }
}

/** Enter belongs to the input method while it composes; Safari ends the composition first but still says 229. */
function composing({ isComposing, keyCode }) {
  return isComposing || keyCode === 229
}

const tallest = 180

function grow(area) {
  area.style.height = 'auto'
  area.style.height = `${Math.min(area.scrollHeight, tallest)}px`
}
