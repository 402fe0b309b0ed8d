/** Files on pages: choosing them, those that are there already, and what a reader may have of a case's. */

import { html } from 'hono/html'
import type { Sent as SentFile } from '../../actions/complaint/filing/attach.ts'
import type { Attachment } from '../../rules/cases/complaint/facts.ts'
import { copiesFor } from '../../rules/sight/attachments.ts'
import type { DoorWords } from '../../words/web/door/door-words.ts'
import { webWords } from '../../words/web/pages.ts'
import { type FileFault, most } from '../door/files/receive.ts'
import type { Html } from './frame.ts'
import { block } from './pieces.ts'

/** A file kept already: what it is, and the voucher that the form carries for it. */
export type KeptAlready = { file: SentFile; voucher: string }

export type FilesView = { kept: readonly KeptAlready[]; faults: readonly FileFault[] }

export const noFiles: FilesView = { kept: [], faults: [] }

/** `id`: of the field, where a page has several. */
export function filesField({ files: words }: DoorWords, { kept, faults }: FilesView, id = 'files'): Html {
  const wrong = [...new Set(faults)]
  return html`<div class="field">
        <label for="${id}">${words.label}</label>
        <p class="note" id="${id}-hint">${words.hint(most.files, most.size / 1024 / 1024)}</p>
        ${kept.length > 0 ? keptList(words, kept) : ''}
        <input type="file" id="${id}" name="files" multiple accept="image/jpeg,image/png,image/webp,image/gif,.pdf,.docx,.xlsx" aria-describedby="${id}-hint${wrong.length > 0 ? ` ${id}-wrong` : ''}">
        ${wrong.length > 0 ? html`<div class="wrong" id="${id}-wrong">${wrong.map((fault) => html`<p>${words.faults[fault]}</p>`)}</div>` : ''}
      </div>`
}

const keptList = (words: DoorWords['files'], kept: readonly KeptAlready[]): Html => html`<p>${words.kept}</p>
        <div>${kept.map(({ file, voucher }, place) => {
          const name = `${place + 1}.${file.ending} (${words.size(file.size)})`
          return html`<label class="choice"><input type="checkbox" name="kept" value="${voucher}" checked><span>${words.keep(name)}</span></label>`
        })}</div>`

/** For whoever sent them: that they are there, and what became of them. */
export function ownFiles(files: readonly Attachment[], { files: words }: DoorWords): Html | '' {
  if (files.length === 0) return ''
  const lines = files.map(({ name, size, state, why }) => {
    const said = state === 'refused' ? (why ?? 'unreadable') : state
    return html`<li>${name} · ${words.size(size)} · ${words.states[said]}</li>`
  })
  return block(words.title, html`<ul class="plain">${lines}</ul>`)
}

type Reader = { at: string; overseer: boolean; confidential: boolean }

/** For officials: what they may have of it, to be saved and not to be opened in the browser. */
export function filesBlock(
  files: readonly Attachment[],
  { files: words }: DoorWords,
  { at, ...reader }: Reader,
): Html | '' {
  if (files.length === 0) return ''
  const { whole, picture, askCoordinators } = webWords.files
  const lines = files.map((file, place) => {
    const copies = copiesFor(file, reader)
    const had =
      typeof copies === 'string'
        ? copies === 'withheld'
          ? askCoordinators
          : words.states[copies]
        : copies.map(
            (copy) =>
              html` <a href="${at}/${place}${copy.whole ? '?as=whole' : ''}" download>${copy.whole ? whole : picture}</a>`,
          )
    return html`<li>${file.name} · ${words.size(file.size)} · ${had}</li>`
  })
  return block(words.title, html`<ul class="plain">${lines}</ul>`)
}
