import { h } from './core/dom.js'
import { begin, go } from './core/go.js'
import { connect } from './core/net.js'
import { change, onChange, state } from './core/store.js'
import { channelPart, drawChannel } from './parts/channel.js'
import { clockPart, drawClock } from './parts/clock.js'
import { drawModal, modalPart } from './parts/modal.js'
import { drawSidebar, sidebarPart } from './parts/sidebar.js'
import { drawStory, storyButton, storyPart } from './parts/story.js'
import { drawThread, threadPart } from './parts/thread.js'
import { texts } from './texts.js'

const page = document.getElementById('page')
const offline = h('p', { class: 'offline', role: 'status', hidden: true }, texts.offline)
page.append(h('p', { class: 'loading' }, texts.loading))

onChange(() => {
  if (!state.me) begin()
  if (!page.classList.contains('ready')) build()
  offline.hidden = state.online
  drawStory()
  drawSidebar()
  drawClock()
  drawChannel()
  drawThread()
  drawModal()
})

function build() {
  page.classList.add('ready')
  const scrim = h('div', { class: 'scrim', onclick: () => change({ menuOpen: false }) })
  const bar = h('div', { class: 'top-bar' }, clockPart(), storyButton())
  page.replaceChildren(
    sidebarPart(),
    scrim,
    h(
      'div',
      { class: 'stage' },
      offline,
      bar,
      storyPart(),
      h('div', { class: 'panes' }, channelPart(), threadPart()),
    ),
    modalPart(),
  )
  // A newcomer is shown the story first; who has seen it finds it behind its button.
  change({ storyOpen: state.story?.done === 0 || state.story?.running })
}

window.addEventListener('hashchange', () => {
  const [channel, thread] = location.hash.slice(1).split('/')
  go({ channel, thread })
})
document.addEventListener('visibilitychange', () => change())
connect()
