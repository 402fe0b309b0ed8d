/** The form: one question first, then only what is needed. */

import { html } from 'hono/html'
import type { App } from '../../app.ts'
import type { City } from '../../rules/city.ts'
import { doorWords, type Field } from '../../words/web/door.ts'
import { webWords } from '../../words/web/pages.ts'
import { scriptAddress } from '../door/script.ts'
import { frame, type Html, officeOf } from './frame.ts'

const { form: words, faults: faultWords } = doorWords

export type FormView = {
  city: City
  config: App['config']
  values: Readonly<Record<string, string>>
  /** Goes with the form, so that no other site can have it sent. */
  seal: string
  faults?: readonly Field[]
  stale?: boolean
}

export function formPage(view: FormView): Html {
  const { city, config, faults = [], stale } = view
  return frame({
    title: words.title,
    script: scriptAddress,
    office: officeOf(city),
    body: html`<section class="hero">
      <h1>${words.title}</h1>
      <p class="lead">${words.lead(city.name)}</p>
      <p class="note">${words.urgent}</p>
      ${config.slack.mode === 'sandbox' ? sandbox() : ''}
    </section>
    ${faults.length > 0 ? summary(faults) : ''}
    ${stale ? html`<p class="warning" role="alert">${words.stale}</p>` : ''}
    <form class="card" method="post" action="/complaints" novalidate>
      ${fields(view)}
    </form>
    <section class="card">
      <h2>${words.next}</h2>
      <ol class="steps">${words.steps.map((step) => html`<li>${step}</li>`)}</ol>
    </section>`,
  })
}

const sandbox = (): Html =>
  html`<p class="note"><a href="/sandbox">${webWords.sandbox.link}</a> · ${webWords.sandbox.note}</p>`

const summary = (faults: readonly Field[]): Html => html`<div class="warning" role="alert" tabindex="-1">
      <p>${words.wrong}</p>
      <ul>${faults.map((field) => html`<li><a href="#${field}">${faultWords[field]}</a></li>`)}</ul>
    </div>`

const fields = (view: FormView): Html => html`<h2><label for="text">${words.heading}</label></h2>
      ${area(view)}
      ${line(view, 'about', { hint: words.aboutHint, list: 'units' })}
      ${unitsOf(view.city)}
      ${modes(view)}
      <fieldset>
        <legend>${words.who}</legend>
        ${line(view, 'enterprise', { fills: 'organization' })}
        ${line(view, 'creditCode', { hint: words.creditCodeHint })}
        ${line(view, 'name', { fills: 'name' })}
        ${line(view, 'contact', { fills: 'tel' })}
      </fieldset>
      <p class="trap" aria-hidden="true"><label>${words.trap} <input type="text" name="homepage" tabindex="-1" autocomplete="off"></label></p>
      <input type="hidden" name="seal" value="${view.seal}">
      <button class="button" type="submit">${words.send}</button>`

const isWrong = ({ faults = [] }: FormView, field: Field): boolean => faults.includes(field)

const fault = (view: FormView, field: Field): Html | '' =>
  isWrong(view, field) ? html`<p class="wrong" id="${field}-wrong">${faultWords[field]}</p>` : ''

function area(view: FormView): Html {
  return html`<div class="field">
        <p class="note" id="text-hint">${words.textHint}</p>
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
        <label for="${field}">${words[field]}</label>
        ${hint ? html`<p class="note" id="${field}-hint">${hint}</p>` : ''}
        <input type="text" id="${field}" name="${field}" value="${view.values[field] ?? ''}" maxlength="300" autocomplete="${fills ?? 'off'}" ${list ? html`list="${list}"` : ''} ${described ? html`aria-describedby="${described}"` : ''} aria-invalid="${String(wrong)}">
        ${fault(view, field)}
      </div>`
}

function modes(view: FormView): Html {
  const chosen = view.values.mode ?? 'named'
  return html`<fieldset id="mode">
        <legend>${words.mode}</legend>
        ${Object.entries(words.modes).map(
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
