/** The one script, for the form and its receipt; both are complete without it. */

import { addressOf } from './script-address.ts'

/**
 * Keeps what is written in this tab until it is filed, so that a lost connection or a reload costs nothing; not longer,
 * for the telephone may be shared. Asks what the text looks like once the writing pauses.
 */
export const script = `
const key = 'zhixie draft'
const form = document.querySelector('form[action$="/complaints"]')
const kept = ['text', 'about']
if (form) {
  const field = (name) => form.elements.namedItem(name)
  const draft = JSON.parse(sessionStorage.getItem(key) || '{}')
  for (const name of kept) if (!field(name).value && draft[name]) field(name).value = draft[name]
  const hint = document.getElementById('hint')
  let pause
  let asked = ''
  const ask = async () => {
    const text = field('text').value.trim()
    if (text === asked) return
    asked = text
    try {
      const answer = await fetch(form.getAttribute('action').replace('complaints', 'understand'), { method: 'POST', body: new URLSearchParams({ text }) })
      const read = await answer.json()
      if (text === asked) hint.textContent = read.hint
    } catch {
      asked = ''
    }
  }
  form.addEventListener('input', () => {
    sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(kept.map((name) => [name, field(name).value]))))
    clearTimeout(pause)
    pause = setTimeout(ask, 700)
  })
} else {
  sessionStorage.removeItem(key)
}
`.trim()

export const scriptAddress = addressOf('form', script)
