import { h, icon } from '../core/dom.js'
import { act, contentOf } from '../core/net.js'
import { texts } from '../texts.js'
import { Suggestions } from './suggestions.js'

/** Where one writes. What was begun in one place waits there until one comes back. */
export class Composer {
  drafts = new Map()
  area = h('textarea', { class: 'compose-text', rows: 1 })
  button = h(
    'button',
    { type: 'submit', class: 'send', 'aria-label': texts.send, title: texts.send },
    icon('send'),
  )

  file = h('input', { type: 'file', class: 'compose-file', tabindex: -1, 'aria-hidden': 'true' })
  clip = h(
    'button',
    { type: 'button', class: 'attach', 'aria-label': texts.attach, title: texts.attach },
    icon('clip'),
  )

  constructor({ target, placeholder }) {
    this.target = target
    this.placeholder = placeholder
    this.offered = new Suggestions(this.area)
    this.area.addEventListener('input', () => this.typed())
    this.clip.addEventListener('click', () => this.file.click())
    this.file.addEventListener('change', () => this.sendFile())
    this.area.addEventListener('keydown', (event) => this.steer(event))
    this.node = h(
      'form',
      { class: 'compose', onsubmit: (event) => this.send(event) },
      this.offered.node,
      h('div', { class: 'compose-box' }, this.clip, this.file, this.area, this.button),
      h('p', { class: 'compose-hint' }, texts.sendHint),
    )
  }

  /** Shows the draft of a place; nothing changes while the place is the same. */
  draw(place) {
    this.area.placeholder = this.placeholder()
    this.area.setAttribute('aria-label', this.placeholder())
    if (place === this.place) return
    this.place = place
    this.put(this.drafts.get(place) ?? '')
    this.offered.hide()
    // On a telephone the focus would open the keyboard over what is to be read.
    if (matchMedia('(hover: hover)').matches) this.area.focus({ preventScroll: true })
  }

  /** Puts a text there to be sent. */
  fill(text) {
    this.put(text)
    this.area.focus()
  }

  put(text) {
    this.area.value = text
    this.typed()
  }

  typed() {
    this.drafts.set(this.place, this.area.value)
    this.button.disabled = this.area.value.trim() === ''
    grow(this.area)
    this.offered.offer()
  }

  steer(event) {
    if (composing(event) || this.offered.steer(event)) return
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    this.node.requestSubmit()
  }

  async send(event) {
    event.preventDefault()
    const text = this.area.value.trim()
    if (text === '') return
    const { place } = this
    this.put('')
    const what = text.startsWith('/') ? { act: 'command', text } : { act: 'say', text }
    const done = await act({ ...what, ...this.target() })
    // What could not be sent comes back, unless something else is being written by now.
    if (!done && place === this.place && this.area.value === '') this.put(text)
  }

  /** A file goes off as soon as it is chosen, with what is written beside it. */
  async sendFile() {
    const [file] = this.file.files
    this.file.value = ''
    if (!file) return
    const text = this.area.value.trim()
    this.put('')
    await act({
      act: 'say',
      text,
      file: { name: file.name, content: await contentOf(file) },
      ...this.target(),
    })
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
