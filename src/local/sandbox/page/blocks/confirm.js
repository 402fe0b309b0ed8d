import { h } from '../core/dom.js'
import { plain, textOf } from './mrkdwn.js'

/** Asks before a deed; resolves with whether to go on. Escape and the backdrop mean no. */
export function askFirst({ title, text, confirm, deny, style }) {
  return new Promise((resolve) => {
    const answer = (value) => () => dialog.close(value)
    const dialog = h(
      'dialog',
      { class: 'sheet small', onclose: finish, onclick: leave },
      h(
        'form',
        { method: 'dialog', class: 'sheet-body' },
        h('h2', {}, plain(title.text)),
        h('div', { class: 'text' }, textOf(text)),
        h(
          'div',
          { class: 'sheet-foot' },
          h('button', { type: 'button', class: 'button', onclick: answer('') }, plain(deny.text)),
          h(
            'button',
            {
              type: 'button',
              class: `button ${style ?? 'primary'}`,
              autofocus: true,
              onclick: answer('yes'),
            },
            plain(confirm.text),
          ),
        ),
      ),
    )
    function leave({ target }) {
      if (target === dialog) dialog.close('')
    }
    function finish() {
      dialog.remove()
      resolve(dialog.returnValue === 'yes')
    }
    document.body.append(dialog)
    dialog.showModal()
  })
}
