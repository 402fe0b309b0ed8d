import { h, icon, refill } from '../core/dom.js'
import { go } from '../core/go.js'
import { isCalled } from '../core/look.js'
import { state } from '../core/store.js'
import { texts } from '../texts.js'
import { avatar } from './avatar.js'

const box = h('div', { class: 'people' })
let isOpen = false
let query = ''

/** Who the person before the page is at the moment, and the list to become somebody else. */
export function peoplePart() {
  document.addEventListener('pointerdown', ({ target }) => {
    if (isOpen && !box.contains(target)) toggle(false)
  })
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && isOpen) toggle(false)
  })
  return box
}

export function drawPeople() {
  const me = state.users.get(state.me)
  refill(box, current(me), isOpen && list())
}

function current(me) {
  const someoneElse = [...state.users.keys()].some((id) => id !== state.me && isCalled(id))
  return h(
    'button',
    {
      type: 'button',
      class: 'me',
      'data-key': 'me',
      'aria-expanded': String(isOpen),
      'aria-label': `${texts.me}${me.name}，${texts.switchPerson}`,
      onclick: () => toggle(!isOpen),
    },
    avatar(me),
    h(
      'span',
      { class: 'who' },
      h('span', {}, h('strong', {}, me.name), h('small', {}, me.role)),
      h('small', {}, me.unit),
    ),
    someoneElse && h('span', { class: 'dot', title: texts.othersHaveNews }),
    icon('down'),
  )
}

function toggle(open) {
  isOpen = open
  query = ''
  drawPeople()
  box.querySelector(open ? '.people-search' : '.me')?.focus()
}

function list() {
  const rows = h('div', { class: 'people-rows' }, groups())
  const search = h('input', {
    class: 'people-search',
    'data-key': 'people-search',
    placeholder: texts.findPerson,
    'aria-label': texts.findPerson,
    value: query,
    oninput({ target }) {
      query = target.value.trim()
      rows.replaceChildren(...groups())
    },
  })
  return h('div', { class: 'people-list' }, search, rows)
}

function groups() {
  const found = [...state.users.values()].filter(
    ({ isBot, name, unit, role }) => !isBot && `${name}${unit}${role}`.includes(query),
  )
  const units = [...new Set(found.map(({ unit }) => unit))]
  if (found.length === 0) return [h('p', { class: 'people-none' }, texts.nobodyFound)]
  return units.flatMap((unit) => [h('h3', {}, unit), ...found.filter((user) => user.unit === unit).map(row)])
}

function row(user) {
  return h(
    'button',
    {
      type: 'button',
      class: user.id === state.me ? 'person chosen' : 'person',
      'data-key': `person-${user.id}`,
      onclick() {
        isOpen = false
        go({ as: user.id })
      },
    },
    avatar(user),
    h('span', { class: 'who' }, h('strong', {}, user.name), h('small', {}, user.role)),
    isCalled(user.id) && h('span', { class: 'dot', title: texts.hasNews }),
  )
}
