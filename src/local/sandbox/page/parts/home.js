import { renderBlocks } from '../blocks/render.js'
import { h } from '../core/dom.js'
import { act } from '../core/net.js'
import { state } from '../core/store.js'
import { texts } from '../texts.js'

const pane = h('div', { class: 'home', tabIndex: 0 })
let shown

/** The bot's home tab of the person shown. */
export function homePart() {
  return pane
}

export function drawHome() {
  const view = state.homes[state.me]
  if (view && view === shown) return
  shown = view
  pane.replaceChildren(
    view ? h('div', { class: 'card' }, renderBlocks(view.blocks, surfaceOf(view))) : empty(),
  )
}

function surfaceOf(view) {
  const on = { view: view.id }
  return { on, press: (blockId, actionId, filling) => act({ act: 'press', on, blockId, actionId, filling }) }
}

function empty() {
  return h('p', { class: 'empty' }, texts.homeEmpty)
}
