/** A lost code: asking for a new one, the button at the end of the link, and the new code itself. */

import { html } from 'hono/html'
import type { City } from '../../../rules/city.ts'
import type { DoorWords } from '../../../words/web/door/door-words.ts'
import { frame, officeOf, type Page } from '../frame.ts'

type Base = { words: DoorWords; city: City }

/** `canWrite`: whether anything can be sent from here; `asked`: the same whatever was right. */
export function lostPage({
  words,
  city,
  canWrite,
  asked,
}: Base & { canWrite: boolean; asked: boolean }): Page {
  const { lost, root } = words
  const form = html`<form class="card" method="post" action="${root}/lost">
      <div class="field"><label for="no">${lost.no}</label>
        <input type="text" id="no" name="no" maxlength="40" required autocomplete="off" autocapitalize="characters" spellcheck="false"></div>
      <div class="field"><label for="contact">${lost.contact}</label>
        <p class="note" id="contact-hint">${lost.contactHint}</p>
        <input type="text" id="contact" name="contact" maxlength="200" required autocomplete="email" aria-describedby="contact-hint"></div>
      <button class="button" type="submit">${lost.send}</button>
    </form>`
  return frame({
    title: lost.title,
    words,
    here: '/lost',
    office: officeOf(city),
    body: html`<section class="hero"><h1>${lost.title}</h1><p class="lead">${canWrite ? lost.lead : lost.cannot}</p></section>
    ${asked && canWrite ? html`<p class="done" role="status">${lost.asked}</p>` : ''}
    ${canWrite ? form : ''}`,
  })
}

export const newCodeForm = ({ words, city, no, token }: Base & { no: string; token: string }): Page =>
  frame({
    title: words.lost.title,
    words,
    office: officeOf(city),
    body: html`<section class="card"><h1>${no}</h1>
      <p>${words.lost.before}</p>
      <form method="post" action="${words.root}/lost/${token}"><button class="button" type="submit">${words.lost.make}</button></form></section>`,
  })

export const newCodePage = ({ words, city, no, code }: Base & { no: string; code: string }): Page =>
  frame({
    title: words.lost.title,
    words,
    office: officeOf(city),
    body: html`<section class="card"><h1>${words.lost.made}</h1>
      <p class="warning">${words.lost.save}</p>
      <p class="label">${words.receipt.no}</p><p class="big">${no}</p>
      <p class="label">${words.receipt.code}</p><p class="big code">${code}</p>
      <p class="screen"><a class="button" href="${words.root}/track?no=${no}">${words.receipt.track}</a></p></section>`,
  })
