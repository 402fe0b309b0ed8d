import { h, icon, sync } from '../core/dom.js'
import { threadOf } from '../core/look.js'
import { change, state } from '../core/store.js'
import { texts } from '../texts.js'
import { Composer } from './composer.js'
import { messageList } from './message.js'

const list = h('div', { class: 'messages', role: 'log', 'aria-live': 'polite', tabIndex: 0 })
const write = new Composer({
  target: () => ({ channel: state.place, thread: state.thread }),
  placeholder: () => texts.writeReply,
})
const panel = h(
  'section',
  { class: 'thread', hidden: true, 'aria-label': texts.thread },
  head(),
  list,
  write.node,
)
let nodesOf = messageList({ inThread: true })
let shownFor
let count = 0

/** The right side: one thread. */
export function threadPart() {
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing && !event.defaultPrevented) closeThread()
  })
  return panel
}

function head() {
  return h(
    'header',
    { class: 'pane-head' },
    h('h1', {}, icon('chat'), texts.thread),
    h(
      'button',
      { type: 'button', class: 'plain', 'aria-label': texts.closeThread, onclick: closeThread },
      icon('close'),
    ),
  )
}

function closeThread() {
  change({ thread: null })
}

export function drawThread() {
  const shown = state.thread !== null && state.place !== 'home'
  panel.hidden = !shown
  document.body.classList.toggle('thread-open', shown)
  if (!shown) return
  const key = `${state.me}/${state.place}/${state.thread}`
  if (key !== shownFor) nodesOf = messageList({ inThread: true })
  const messages = threadOf(state.place, state.thread)
  sync(list, messages.length > 0 ? nodesOf(messages) : [h('p', { class: 'empty' }, texts.gone)])
  if (key !== shownFor || messages.length > count) list.scrollTop = list.scrollHeight
  shownFor = key
  count = messages.length
  write.draw(key)
}
