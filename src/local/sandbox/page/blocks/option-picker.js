import { h, icon } from '../core/dom.js'
import { act as ask } from '../core/net.js'
import { texts } from '../texts.js'
import { plain } from './mrkdwn.js'

/** Slack's own number, where the element does not say. */
const usualMinQuery = 3
const pauseMs = 180
let made = 0

/** A select with a search: options of its own, of the bot, or given (`known`); one or several of them. */
export function optionPicker(given) {
  return new OptionPicker(given).box
}

class OptionPicker {
  shown = []
  active = -1
  turn = 0

  constructor(given) {
    this.given = given
    const { initial_options, initial_option } = given.element
    this.chosen = [initial_options ?? initial_option ?? []].flat()
    this.listId = `options-${++made}`
    this.chips = h('span', { class: 'chips' })
    this.list = h('div', { id: this.listId, class: 'picker-list', role: 'listbox', hidden: true })
    this.input = this.makeInput()
    this.box = h('div', { class: 'picker' }, this.chips, this.input, icon('down'), this.list)
    this.showChosen()
  }

  makeInput() {
    return h('input', {
      id: this.given.id,
      class: 'picker-input',
      role: 'combobox',
      autocomplete: 'off',
      'aria-label': this.given.block.label?.text ?? this.given.element.placeholder?.text ?? texts.choose,
      'aria-expanded': 'false',
      'aria-controls': this.listId,
      'aria-autocomplete': 'list',
      oninput: () => this.search(),
      onfocus: () => this.search(),
      onkeydown: (event) => this.steer(event),
      onblur: () => this.hide(),
    })
  }

  search() {
    const { element } = this.given
    const query = this.input.value.trim()
    clearTimeout(this.timer)
    if (!element.type.endsWith('external_select')) {
      this.offer(this.matching(query))
      return
    }
    const least = element.min_query_length ?? usualMinQuery
    if ([...query].length < least) {
      this.note(texts.typeMore(least))
      return
    }
    this.note(texts.searching)
    this.timer = setTimeout(() => this.fetchOptions(query), pauseMs)
  }

  matching(query) {
    const { element, known } = this.given
    const all = known ?? element.options ?? element.option_groups.flatMap((group) => group.options)
    return all.filter(({ text }) => text.text.includes(query))
  }

  async fetchOptions(query) {
    const turn = ++this.turn
    const { surface, block, element } = this.given
    const asked = {
      act: 'options',
      on: surface.on,
      blockId: block.block_id,
      actionId: element.action_id,
      query,
    }
    const answer = await ask(asked, { quiet: true })
    // A slower answer to an earlier query must not replace a newer one.
    if (turn === this.turn && document.activeElement === this.input) this.offer(answer?.options ?? [])
  }

  offer(options) {
    if (options.length === 0) {
      this.note(texts.nothingFound)
      return
    }
    this.shown = options
    this.active = 0
    this.list.replaceChildren(...options.map((option, at) => this.row(option, at)))
    this.reveal()
  }

  row(option, at) {
    const isChosen = this.chosen.some(({ value }) => value === option.value)
    return h(
      'div',
      {
        id: `${this.listId}-${at}`,
        class: 'picker-option',
        role: 'option',
        'aria-selected': String(isChosen),
        onpointerdown: (event) => {
          // The input keeps the focus, or the list would close before the choice is made.
          event.preventDefault()
          this.take(option)
        },
      },
      h('span', {}, plain(option.text.text)),
      option.description && h('small', {}, plain(option.description.text)),
    )
  }

  take(option) {
    const others = this.chosen.filter(({ value }) => value !== option.value)
    const added = others.length < this.chosen.length ? others : [...this.chosen, option]
    this.input.value = ''
    this.hide()
    this.hold(this.given.several ? added : [option])
  }

  hold(chosen) {
    this.chosen = chosen
    this.showChosen()
    const fillings = chosen.map((option) => (this.given.known ? option.value : option))
    this.given.act(this.given.several ? fillings : (fillings[0] ?? null))
  }

  steer(event) {
    if (event.isComposing || event.keyCode === 229) return
    if (event.key === 'ArrowDown') this.move(event, 1)
    if (event.key === 'ArrowUp') this.move(event, -1)
    if (event.key === 'Enter') this.enter(event)
    if (event.key === 'Escape' && !this.list.hidden) this.leave(event)
    if (event.key === 'Backspace' && this.input.value === '' && this.chosen.length > 0)
      this.hold(this.chosen.slice(0, -1))
  }

  enter(event) {
    event.preventDefault()
    const option = this.shown[this.active]
    if (option && !this.list.hidden) this.take(option)
  }

  /** Escape closes the list, and not the modal below it. */
  leave(event) {
    event.preventDefault()
    event.stopPropagation()
    this.hide()
  }

  move(event, by) {
    event.preventDefault()
    if (this.list.hidden) this.search()
    this.active = (this.active + by + this.shown.length) % Math.max(1, this.shown.length)
    this.reveal()
  }

  note(text) {
    this.shown = []
    this.active = -1
    this.list.replaceChildren(h('div', { class: 'picker-note' }, text))
    this.reveal()
  }

  reveal() {
    this.list.hidden = false
    this.input.setAttribute('aria-expanded', 'true')
    this.input.setAttribute('aria-activedescendant', this.active >= 0 ? `${this.listId}-${this.active}` : '')
    for (const [at, node] of [...this.list.children].entries())
      node.classList.toggle('active', at === this.active)
    this.list.scrollIntoView({ block: 'nearest' })
    this.list.children[this.active]?.scrollIntoView({ block: 'nearest' })
  }

  hide() {
    clearTimeout(this.timer)
    this.turn += 1
    this.list.hidden = true
    this.input.setAttribute('aria-expanded', 'false')
  }

  showChosen() {
    this.input.placeholder =
      this.chosen.length > 0 ? '' : (this.given.element.placeholder?.text ?? texts.search)
    this.chips.replaceChildren(...this.chosen.map((option) => this.chip(option)))
  }

  chip(option) {
    const name = plain(option.text.text)
    const drop = () => this.hold(this.chosen.filter(({ value }) => value !== option.value))
    return h(
      'span',
      { class: 'chip' },
      name,
      h('button', { type: 'button', 'aria-label': texts.removeChoice(name), onclick: drop }, icon('close')),
    )
  }
}
