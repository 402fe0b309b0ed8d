/** The form's script; it is complete without. */

import { addressOf } from '../../for-ever.ts'

/**
 * Keeps what is written in this tab until it is filed, so that a lost connection or a reload costs nothing; not longer,
 * for the telephone may be shared. Asks what the text looks like once the writing pauses, and for the names of units.
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
  const about = field('about')
  const names = document.getElementById('units')
  let typed = ''
  about.addEventListener('input', async () => {
    const query = about.value.trim()
    if (query.length < 2 || query === typed) return
    typed = query
    try {
      const answer = await fetch(form.getAttribute('action').replace('complaints', 'units') + '?q=' + encodeURIComponent(query))
      const found = await answer.json()
      if (query !== typed) return
      names.replaceChildren(...found.names.map((name) => Object.assign(document.createElement('option'), { value: name })))
    } catch {
      typed = ''
    }
  })
  form.addEventListener('input', () => {
    sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(kept.map((name) => [name, field(name).value]))))
    clearTimeout(pause)
    pause = setTimeout(ask, 700)
  })
}
`.trim()

export const scriptAddress = addressOf('form.js', script)
