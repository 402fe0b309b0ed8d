import { h, icon, refill, sync } from '../core/dom.js'
import { timeline } from '../core/look.js'
import { act } from '../core/net.js'
import { change, state } from '../core/store.js'
import { dayOf } from '../core/time.js'
import { texts } from '../texts.js'
import { Composer } from './composer.js'
import { drawHome, homePart } from './home.js'
import { messageList } from './message.js'

const head = h('header', { class: 'pane-head' })
const list = h('div', { class: 'messages', role: 'log', 'aria-live': 'polite', tabIndex: 0 })
const more = h('button', { type: 'button', class: 'jump', hidden: true, onclick: toEnd }, texts.newMessages)
const write = new Composer({ target: () => ({ channel: state.place }), placeholder: () => placeholder() })
const room = h('div', { class: 'room' }, list, more, write.node)
const home = homePart()
let nodesOf = messageList({ inThread: false })
let shownFor

/** The middle: one channel with its messages, or the home tab. */
export function channelPart() {
  list.addEventListener('scroll', () => {
    if (atEnd()) more.hidden = true
  })
  return h('main', { class: 'channel' }, head, room, home)
}

export function drawChannel() {
  const isHome = state.place === 'home'
  room.hidden = isHome
  home.hidden = !isHome
  drawHead()
  if (isHome) drawHome()
  else drawMessages()
}

function drawHead() {
  const channel = state.channels.get(state.place)
  const menu = h(
    'button',
    {
      type: 'button',
      class: 'plain menu-open-button',
      'data-key': 'menu',
      'aria-label': texts.menu,
      onclick: () => change({ menuOpen: true }),
    },
    icon('menu'),
  )
  refill(head, menu, channel ? titleOf(channel) : h('h1', {}, icon('home'), texts.home))
}

function titleOf(channel) {
  if (channel.kind === 'im') return h('h1', {}, icon('chat'), state.bot.name)
  const people = channel.members.filter((id) => !state.users.get(id)?.isBot).length
  return [
    h('h1', {}, icon(channel.kind === 'private' ? 'lock' : 'hash'), channel.name),
    h('p', { class: 'topic' }, [texts.members(people), channel.topic].filter(Boolean).join(' · ')),
  ]
}

function drawMessages() {
  const moved = shownFor !== `${state.me}/${state.place}`
  const stay = !moved && !atEnd()
  if (moved) nodesOf = messageList({ inThread: false })
  const messages = timeline(state.place)
  const before = list.childElementCount
  sync(list, messages.length > 0 ? withDays(messages, nodesOf(messages)) : [empty()])
  if (!stay) toEnd()
  else if (list.childElementCount > before) more.hidden = false
  shownFor = `${state.me}/${state.place}`
  write.draw(shownFor)
  markRead(messages)
}

const dayNodes = new Map()

function withDays(messages, nodes) {
  let day
  return messages.flatMap(({ ts }, at) => {
    const same = day === dayOf(ts)
    day = dayOf(ts)
    return same ? [nodes[at]] : [dayNode(day), nodes[at]]
  })
}

function dayNode(day) {
  const node = dayNodes.get(day) ?? h('div', { class: 'day' }, h('span', {}, day))
  dayNodes.set(day, node)
  return node
}

function empty() {
  const channel = state.channels.get(state.place)
  const direct = channel?.kind === 'im'
  const examples = channel?.examples ?? []
  return h(
    'div',
    { class: 'empty' },
    icon(direct ? 'chat' : 'hash'),
    h('p', {}, direct ? texts.emptyDirect(state.bot.name) : texts.emptyChannel),
    examples.length > 0 && h('p', {}, texts.tryExample),
    examples.map((text) =>
      h('button', { type: 'button', class: 'example', onclick: () => write.fill(text) }, text),
    ),
  )
}

/** Everything of a channel counts as seen once it is on the screen, answers in threads included. */
function markRead() {
  if (document.hidden) return
  const last = [...(state.messages.get(state.place)?.keys() ?? [])].at(-1)
  const seen = state.reads[state.me]?.[state.place] ?? '0'
  if (last && last > seen) act({ act: 'read', channel: state.place, ts: last }, { quiet: true })
}

function placeholder() {
  const channel = state.channels.get(state.place)
  if (!channel) return ''
  return channel.kind === 'im' ? texts.writeTo(state.bot.name) : texts.writeIn(channel.name)
}

const nearEnd = 80

function atEnd() {
  return list.scrollHeight - list.scrollTop - list.clientHeight < nearEnd
}

function toEnd() {
  more.hidden = true
  list.scrollTop = list.scrollHeight
}
