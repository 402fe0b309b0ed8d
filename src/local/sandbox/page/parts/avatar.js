import { h } from '../core/dom.js'

const hues = [212, 168, 28, 262, 340, 190, 92, 235, 12, 145]

/** A square with the surname; people of one unit share a colour, and the bot has its seal. */
export function avatar(user) {
  if (!user) return h('span', { class: 'avatar', 'aria-hidden': 'true' }, '?')
  if (user.isBot) return h('span', { class: 'avatar seal', 'aria-hidden': 'true' }, [...user.name][0])
  const node = h('span', { class: 'avatar', 'aria-hidden': 'true' }, [...user.name][0])
  node.style.setProperty('--hue', String(hues[sum(user.unit || user.id) % hues.length]))
  return node
}

function sum(text) {
  return [...text].reduce((total, letter) => (total * 31 + letter.codePointAt(0)) % 9973, 7)
}
