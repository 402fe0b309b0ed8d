import { h } from '../core/dom.js'
import { state } from '../core/store.js'

const most = 8

/** What could be meant by a beginning: commands after a stroke, people after an @. */
export class Suggestions {
  node = h('div', { class: 'suggestions', role: 'listbox', hidden: true })
  shown = []
  active = 0

  constructor(area) {
    this.area = area
    area.addEventListener('blur', () => this.hide())
  }

  offer() {
    this.shown = matching(this.area.value.slice(0, this.area.selectionStart)).slice(0, most)
    this.active = 0
    this.moved = false
    this.node.hidden = this.shown.length === 0
    this.draw()
  }

  draw() {
    this.node.replaceChildren(...this.shown.map((one, at) => this.row(one, at === this.active)))
  }

  row(one, isActive) {
    return h(
      'div',
      {
        class: isActive ? 'suggestion active' : 'suggestion',
        role: 'option',
        'aria-selected': String(isActive),
        onpointerdown: (event) => this.take(event, one),
      },
      h('strong', {}, one.shown),
      h('small', {}, one.note),
    )
  }

  take(event, one) {
    event.preventDefault()
    const { area } = this
    const before = area.value.slice(0, area.selectionStart - one.typed.length)
    const after = area.value.slice(area.selectionStart)
    area.value = `${before}${one.text} ${after}`
    area.selectionStart = area.selectionEnd = before.length + one.text.length + 1
    area.dispatchEvent(new Event('input', { bubbles: true }))
    this.hide()
  }

  hide() {
    this.shown = []
    this.node.hidden = true
  }

  /** Takes the keys that move in the list; whether it did. */
  steer(event) {
    if (this.shown.length === 0) return false
    if (event.key === 'ArrowDown') return this.move(event, 1)
    if (event.key === 'ArrowUp') return this.move(event, -1)
    const one = this.shown[this.active]
    const completes = event.key === 'Tab' || (event.key === 'Enter' && (this.moved || !isWhole(one)))
    if (completes) this.take(event, one)
    if (event.key === 'Escape') {
      event.preventDefault()
      this.hide()
    }
    return completes || event.key === 'Escape'
  }

  move(event, by) {
    event.preventDefault()
    this.moved = true
    this.active = (this.active + by + this.shown.length) % this.shown.length
    this.draw()
    return true
  }
}

/** What is typed out already is sent by Enter as it is, and not completed to something longer. */
function isWhole({ typed, text }) {
  return typed.trim() === text || typed.trim() === state.command.name
}

function matching(before) {
  if (!state.command) return []
  if (before.startsWith('/')) return commandsLike(before)
  const called = /@([^\s@]{0,12})$/.exec(before)
  return called ? peopleLike(called[0], called[1]) : []
}

function commandsLike(before) {
  const { name, hint, words = [] } = state.command
  return [name, ...words.map((word) => `${name} ${word}`)]
    .filter((text) => text.startsWith(before) && text !== before.trim())
    .map((text) => ({ text, typed: before, shown: text, note: text === name ? hint : '' }))
}

function peopleLike(typed, beginning) {
  return [...state.users.values()]
    .filter(({ name }) => name.startsWith(beginning))
    .map(({ name, unit, role }) => ({
      text: `@${name}`,
      typed,
      shown: name,
      note: [unit, role].filter(Boolean).join(' · '),
    }))
}
