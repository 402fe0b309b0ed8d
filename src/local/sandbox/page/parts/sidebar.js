import { h, icon, refill } from '../core/dom.js'
import { go } from '../core/go.js'
import { directWith, joined, open, unread } from '../core/look.js'
import { change, state } from '../core/store.js'
import { texts } from '../texts.js'
import { avatar } from './avatar.js'
import { drawPeople, peoplePart } from './people.js'

const nav = h('nav', { class: 'places', 'aria-label': texts.channels })
let drawn

/** The left side: the workspace, who one is, and where one can go. */
export function sidebarPart() {
  const head = h(
    'div',
    { class: 'brand' },
    h('span', { class: 'stamp', 'aria-hidden': 'true' }, h('img', { src: 'page/seal.svg', alt: '' })),
    h('span', { class: 'brand-name' }, texts.brand, h('small', {}, texts.brandNote)),
    h(
      'button',
      {
        type: 'button',
        class: 'plain menu-close',
        'aria-label': texts.closeMenu,
        onclick: () => change({ menuOpen: false }),
      },
      icon('close'),
    ),
  )
  return h('aside', { class: 'sidebar' }, head, h('div', { class: 'label-me' }, texts.me), peoplePart(), nav)
}

export function drawSidebar() {
  document.body.classList.toggle('menu-open', state.menuOpen)
  drawPeople()
  const rows = places()
  const key = JSON.stringify([state.me, rows.map(({ key, label, mark }) => [key, label, mark]), state.place])
  if (key === drawn) return
  drawn = key
  const section = (name) => rows.filter((row) => row.section === name).map(rowNode)
  const others = section('other')
  refill(
    nav,
    section('top'),
    h('h2', {}, texts.channels),
    section('channel'),
    h('h2', {}, texts.direct),
    section('direct'),
    others.length > 0 && h('details', {}, h('summary', {}, texts.otherChannels), others),
  )
}

function places() {
  const direct = directWith(state.me)
  return [
    { section: 'top', key: 'home', label: texts.home, glyph: 'home', mark: { count: 0, calls: 0 } },
    ...joined(state.me).map((channel) => channelRow('channel', channel)),
    ...(direct ? [{ ...channelRow('direct', direct), label: state.bot.name, bot: true }] : []),
    ...open(state.me).map((channel) => ({ ...channelRow('other', channel), mark: { count: 0, calls: 0 } })),
  ]
}

function channelRow(section, channel) {
  const glyph = channel.kind === 'private' ? 'lock' : 'hash'
  return { section, key: channel.id, label: channel.name, glyph, mark: unread(state.me, channel) }
}

function rowNode({ key, label, glyph, bot, mark }) {
  const here = state.place === key
  return h(
    'button',
    {
      type: 'button',
      class: `place${here ? ' here' : ''}${mark.count > 0 ? ' fresh' : ''}`,
      'data-key': `place-${key}`,
      'aria-current': here ? 'page' : undefined,
      onclick: () => go({ channel: key }),
    },
    bot ? avatar(state.bot) : icon(glyph),
    h('span', { class: 'place-name' }, label),
    mark.calls > 0
      ? h('span', { class: 'badge' }, String(mark.calls))
      : mark.count > 0 && h('span', { class: 'dot', title: texts.hasNews }),
  )
}
