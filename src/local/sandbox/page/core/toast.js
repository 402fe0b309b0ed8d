import { h } from './dom.js'

const shownMs = 5000
let shelf

/** Says something for a moment, in a corner; screen readers hear it too. */
export function toast(text) {
  shelf ??= document.body.appendChild(h('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' }))
  // An open dialog covers everything outside of it.
  const stage = document.querySelector('dialog[open]') ?? document.body
  if (shelf.parentNode !== stage) stage.append(shelf)
  const note = h('div', { class: 'toast' }, text)
  shelf.append(note)
  setTimeout(() => note.remove(), shownMs)
}
