import { h } from '../core/dom.js'
import { state } from '../core/store.js'

const most = 8

/** What could be meant by a beginning: commands after a stroke, people after an @. */
export function suggestions(area) {
  let shown = []
  let active = 0
  const node = h('div', { class: 'suggestions', role: 'listbox', hidden: true })

  function offer() {
    shown = matching(area.value.slice(0, area.selectionStart)).slice(0, most)
    active = 0
    node.hidden = shown.length === 0
    draw()
  }

  function draw() {
    node.replaceChildren(
      ...shown.map((one, at) =>
        h(
          'div',
          {
            class: at === active ? 'suggestion active' : 'suggestion',
            role: 'option',
            'aria-selected': String(at === active),
            onpointerdown: take(one),
          },
          h('strong', {}, one.shown),
          h('small', {}, one.note),
        ),
      ),
    )
  }

  function take(one) {
    return (event) => {
      event.preventDefault()
      const before = area.value.slice(0, area.selectionStart - one.typed.length)
      const after = area.value.slice(area.selectionStart)
      area.value = `${before}${one.text} ${after}`
      area.selectionStart = area.selectionEnd = before.length + one.text.length + 1
      area.dispatchEvent(new Event('input', { bubbles: true }))
      hide()
    }
  }

  function hide() {
    shown = []
    node.hidden = true
  }

  /** Takes the keys that move in the list; whether it did. */
  function steer(event) {
    if (shown.length === 0) return false
    const moves = { ArrowDown: 1, ArrowUp: -1 }
    if (event.key in moves) {
      event.preventDefault()
      active = (active + moves[event.key] + shown.length) % shown.length
      draw()
      return true
    }
    if (event.key === 'Escape') {
      event.preventDefault()
      hide()
      return true
    }
    if (event.key !== 'Tab' && !(event.key === 'Enter' && !isWhole(area.value, shown[active]))) return false
    take(shown[active])(event)
    return true
  }

  area.addEventListener('blur', hide)
  return { node, offer, hide, steer }
}

/** A command that is typed out is sent by Enter, not completed again. */
function isWhole(value, { text }) {
  return value.trim() === text
}

function matching(before) {
  const { command, users } = state
  if (!command) return []
  const words = (command.words ?? []).map((word) => `${command.name} ${word}`)
  if (before.startsWith('/')) {
    return [command.name, ...words]
      .filter((text) => text.startsWith(before) && text !== before.trim())
      .map((text) => ({ text, typed: before, shown: text, note: text === command.name ? command.hint : '' }))
  }
  const called = /@([^\s@]{0,12})$/.exec(before)
  if (!called) return []
  return [...users.values()]
    .filter(({ name }) => name.startsWith(called[1]))
    .map(({ name, unit, role }) => ({
      text: `@${name}`,
      typed: called[0],
      shown: name,
      note: [unit, role].filter(Boolean).join(' · '),
    }))
}
