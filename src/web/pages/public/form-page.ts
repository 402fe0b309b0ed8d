/** The form: one question first, then only what is needed. */

import { html } from 'hono/html'
import type { App } from '../../../app.ts'
import type { City } from '../../../rules/city.ts'
import type { DoorWords, Field } from '../../../words/web/door/door-words.ts'
import { solverAddress } from '../../door/challenge/solver.ts'
import type { FileFault } from '../../door/files/receive.ts'
import { scriptAddress } from '../../door/form/script.ts'
import { canWrite } from '../../door/track/acts.ts'
import { type FilesView, filesField, noFiles } from '../files.ts'
import { frame, type Html, officeOf, type Page } from '../frame.ts'

export type FormView = {
  words: DoorWords
  city: City
  config: App['config']
  values: Readonly<Record<string, string>>
  /** Goes with the form, so that no other site can have it sent. */
  seal: string
  faults?: readonly Field[]
  files?: FilesView
  stale?: boolean
  /** JSON, while very many file. */
  challenge: string | null
  /** Very many file, and nothing was proved: seconds after which it goes without. */
  unproved?: number
}

export function formPage(view: FormView): Page {
  const { words, city, config, faults = [], files = noFiles, stale, challenge, unproved } = view
  const { form } = words
  return frame({
    title: form.title,
    words,
    here: '/',
    script: challenge ? [scriptAddress, solverAddress] : [scriptAddress],
    office: officeOf(city),
    body: html`<section class="hero">
      <h1>${form.title}</h1>
      <p class="lead">${form.lead(city)}</p>
      <p class="note">${form.urgent}</p>
      ${config.slack.mode === 'sandbox' ? sandbox(words) : ''}
    </section>
    ${faults.length + files.faults.length > 0 ? summary(words, faults, files.faults) : ''}
    ${stale ? html`<p class="warning" role="alert">${form.stale}</p>` : ''}
    ${unproved ? html`<p class="warning" role="alert">${form.unproved(Math.ceil(unproved / 60))}</p>` : ''}
    <form class="card" method="post" action="${words.root}/complaints" enctype="multipart/form-data" novalidate ${challenge ? html`data-challenge="${challenge}"` : ''}>
      ${fields(view)}
    </form>
    <section class="card">
      <h2>${form.next}</h2>
      <ol class="steps">${form.steps.map((step) => html`<li>${step}</li>`)}</ol>
    </section>`,
  })
}

const sandbox = ({ sandbox: { link, note } }: DoorWords): Html =>
  html`<p class="note"><a href="/sandbox">${link}</a> · ${note}</p>`

const summary = (
  { form, faults: inWords, files }: DoorWords,
  faults: readonly Field[],
  ofFiles: readonly FileFault[],
): Html => html`<div class="warning" role="alert" tabindex="-1">
      <p>${form.wrong}</p>
      <ul>${faults.map((field) => html`<li><a href="#${field}">${inWords[field]}</a></li>`)}${[...new Set(ofFiles)].map((fault) => html`<li><a href="#files">${files.faults[fault]}</a></li>`)}</ul>
    </div>`

const fields = (view: FormView): Html => html`<input type="hidden" name="seal" value="${view.seal}">
      <h2><label for="text">${view.words.form.heading}</label></h2>
      ${area(view)}
      ${line(view, 'about', { hint: view.words.form.aboutHint, list: 'units' })}
      ${unitsOf(view.city)}
      ${filesField(view.words, view.files ?? noFiles)}
      ${modes(view)}
      <fieldset>
        <legend>${view.words.form.who}</legend>
        ${line(view, 'enterprise', { fills: 'organization' })}
        ${line(view, 'creditCode', { hint: view.words.form.creditCodeHint })}
        ${line(view, 'name', { fills: 'name' })}
        ${line(view, 'contact', { fills: 'tel' })}
        ${canWrite(view.config) ? consent(view) : ''}
      </fieldset>
      <p class="trap" aria-hidden="true"><label>${view.words.form.trap} <input type="text" name="homepage" tabindex="-1" autocomplete="off"></label></p>
      ${view.challenge ? proof(view) : ''}
      <button class="button" type="submit">${view.words.form.send}</button>`

const proof = ({ words: { form } }: FormView): Html =>
  html`<input type="hidden" name="proof" value=""><p class="note" id="proof-status" role="status" data-wait="${form.proofWait}" data-done="${form.proofDone}">${form.busy}</p>`

/** Off unless it is ticked: whoever fears something is not written to. */
const consent = ({ words, values }: FormView): Html =>
  html`<div><label class="choice"><input type="checkbox" name="notify" value="yes" ${values.notify === 'yes' ? 'checked' : ''}><span><strong>${words.form.notify}</strong><span>${words.form.notifyHint}</span></span></label></div>`

const isWrong = ({ faults = [] }: FormView, field: Field): boolean => faults.includes(field)

const fault = (view: FormView, field: Field): Html | '' =>
  isWrong(view, field) ? html`<p class="wrong" id="${field}-wrong">${view.words.faults[field]}</p>` : ''

function area(view: FormView): Html {
  return html`<div class="field">
        <p class="note" id="text-hint">${view.words.form.textHint}</p>
        <textarea id="text" name="text" rows="8" maxlength="20000" required aria-describedby="text-hint${isWrong(view, 'text') ? ' text-wrong' : ''}" aria-invalid="${String(isWrong(view, 'text'))}">${view.values.text ?? ''}</textarea>
        ${fault(view, 'text')}
        <p class="note" id="hint" role="status"></p>
      </div>`
}

type LineField = Exclude<Field, 'text' | 'mode'>
type Line = { hint?: string; list?: string; fills?: string }

function line(view: FormView, field: LineField, { hint, list, fills }: Line): Html {
  const wrong = isWrong(view, field)
  const described = [hint ? `${field}-hint` : '', wrong ? `${field}-wrong` : ''].filter(Boolean).join(' ')
  return html`<div class="field">
        <label for="${field}">${view.words.form[field]}</label>
        ${hint ? html`<p class="note" id="${field}-hint">${hint}</p>` : ''}
        <input type="text" id="${field}" name="${field}" value="${view.values[field] ?? ''}" maxlength="300" autocomplete="${fills ?? 'off'}" ${list ? html`list="${list}"` : ''} ${described ? html`aria-describedby="${described}"` : ''} aria-invalid="${String(wrong)}">
        ${fault(view, field)}
      </div>`
}

function modes(view: FormView): Html {
  const chosen = view.values.mode ?? 'named'
  return html`<fieldset id="mode">
        <legend>${view.words.form.mode}</legend>
        ${Object.entries(view.words.form.modes).map(
          ([mode, [label, note]]) =>
            html`<label class="choice"><input type="radio" name="mode" value="${mode}" ${mode === chosen ? 'checked' : ''}><span><strong>${label}</strong><span>${note}</span></span></label>`,
        )}
        ${fault(view, 'mode')}
      </fieldset>`
}

function unitsOf({ units }: City): Html {
  const names = [...units.values()].filter(({ level, validTo }) => level === 'municipal' && !validTo)
  return html`<datalist id="units">${names.map(({ name }) => html`<option value="${name}"></option>`)}</datalist>`
}
