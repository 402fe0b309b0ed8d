import { askFirst } from '../blocks/confirm.js'
import { h } from '../core/dom.js'
import { decode } from '../core/entities.js'
import { act } from '../core/net.js'
import { texts } from '../texts.js'

/** Lets somebody change what they have said. */
export function editMessage({ channel, ts, text }) {
  const area = h('textarea', { class: 'input', rows: 4, 'aria-label': texts.editMessage }, decode(text))
  const dialog = h(
    'dialog',
    { class: 'sheet small', onclose: () => dialog.remove() },
    h(
      'form',
      { method: 'dialog', class: 'sheet-body', onsubmit: save },
      h('h2', {}, texts.editMessage),
      area,
      h(
        'div',
        { class: 'sheet-foot' },
        h('button', { type: 'button', class: 'button', onclick: () => dialog.close() }, texts.cancel),
        h('button', { type: 'submit', class: 'button primary' }, texts.save),
      ),
    ),
  )
  function save() {
    act({ act: 'edit', channel, ts, text: area.value })
  }
  document.body.append(dialog)
  dialog.showModal()
}

export async function eraseMessage({ channel, ts }) {
  const sure = await askFirst({
    title: { text: texts.eraseMessage },
    text: { text: texts.eraseSure },
    confirm: { text: texts.eraseMessage },
    deny: { text: texts.cancel },
    style: 'danger',
  })
  if (sure) act({ act: 'erase', channel, ts })
}
