/** The tracking page: where it stands, who has it, by when and why, and what whoever complained may do now. */

import { html } from 'hono/html'
import { countedBy } from '../../../rules/calendar.ts'
import type { Case, Clock } from '../../../rules/cases/case.ts'
import { asWritten } from '../../../rules/cases/complaint/letter.ts'
import type { City } from '../../../rules/city.ts'
import { endOfDay, explainDeadline } from '../../../rules/deadlines.ts'
import type { CaseView } from '../../../storage/reads/case-view.ts'
import type { DoorWords } from '../../../words/web/door/door-words.ts'
import type { ActName } from '../../door/track/acts.ts'
import { type FilesView, filesField, noFiles, ownFiles } from '../files.ts'
import { frame, type Html, officeOf, type Page } from '../frame.ts'
import { block, pairs, quoted, quotedBlock } from '../pieces.ts'
import { publicHistory } from './public-history.ts'
import { limit } from './receipt-page.ts'

/** What the last button came to. */
export type Said = { done?: string; fault?: string; act?: ActName; text?: string; files?: FilesView }

/** `pass` lets the buttons act; `once` names this page, so that a button acts once. */
export type TrackView = {
  words: DoorWords
  file: Case<'complaint'>
  view: CaseView
  city: City
  pass: string
  once: string
  /** What may be done now. */
  open: readonly ActName[]
  /** Numbers of complaints that came of this one. */
  reprisals: readonly string[]
  /** All requests of the letter, where there are several. */
  letter: Html | ''
  said: Said
}

export function trackPage(track: TrackView): Page {
  const { words: spoken, file, view, city, said } = track
  const { track: words } = spoken
  const { question, answer, erased } = file.facts
  // Until the supervision office has read it, an answer does not count.
  const answered = answer && (file.state === 'answered' || file.state === 'closed') ? answer : null
  return frame({
    title: `${view.no} · ${words.title}`,
    words: spoken,
    office: officeOf(city),
    body: html`<section class="head"><p class="kind">${words.now}</p>
      <h1>${view.no}</h1>
      <p class="chips"><span class="chip state">${spoken.said.state(file.state)}</span></p>
      <p class="lead">${words.steps[file.state]}</p></section>
    ${said.done ? html`<p class="done" role="status">${said.done}</p>` : ''}
    ${said.fault ? html`<p class="warning" role="alert">${said.fault}</p>` : ''}
    ${standing(track)}
    ${track.letter}
    ${file.state === 'waiting' ? quotedBlock(words.question, question?.text) : ''}
    ${answered ? quotedBlock(`${words.answer} · ${spoken.said.result(answered.result)}`, answered.text) : ''}
    ${mayDo(track)}
    ${why(file, city, spoken)}
    ${publicHistory(view, spoken)}
    ${block(words.own, erased?.words ? html`<p>${words.erased(spoken.said.date(new Date(erased.words.at)))}</p>` : quoted(asWritten(file.facts)))}
    ${ownFiles(file.facts.files ?? [], spoken)}`,
  })
}

function standing({ view, file, words: spoken, reprisals }: TrackView): Html | '' {
  const { track: words, said } = spoken
  const routed = !['received', 'triage'].includes(file.state)
  const answer = view.clocks.find(({ name, status }) => name === 'answer' && status !== 'stopped')
  const since = file.history.findLast(({ from, to, deed }) => from !== to || deed === 'assign')
  const facts = pairs([
    [words.holder, routed && view.open ? view.unit.name : null],
    [words.since, since ? said.moment(since.at) : null],
    [words.due, answer ? limit(answer, spoken) : null],
    [words.contact, contactIn(file, view, spoken)],
    [words.checkBackDays, file.facts.checkBacks?.days.map((day) => said.date(new Date(day))).join(' · ')],
    [words.reprisals, reprisals.join(' · ') || null],
  ])
  return html`<section class="card">${facts}</section>`
}

/** While it is disputed whose case it is, one body speaks for all of them. */
function contactIn(
  { facts, history }: Case<'complaint'>,
  view: CaseView,
  { track: words }: DoorWords,
): string | null {
  const joined = facts.contested ? history.findLast(({ deed }) => deed === 'joinDispute') : undefined
  return joined ? words.contactIs(view.nameOf(String(joined.note.contact))) : null
}

const takesFiles: readonly ActName[] = ['reply', 'supplement']

/** Each act is a form of its own, folded until it is wanted; what somebody waits for stands open. */
const urgent: readonly ActName[] = ['reply', 'checkBackFine', 'checkBackHarm']

function mayDo(track: TrackView): Html | '' {
  const { words, open } = track
  if (open.length === 0) return ''
  const asked = open.includes('checkBackFine')
  return block(
    words.track.what,
    html`${asked ? html`<p><strong>${words.track.checkBack}</strong></p>` : ''}${open.map((name) => actForm(track, name))}`,
  )
}

function actForm({ words, pass, once, said }: TrackView, name: ActName): Html {
  const { label, text, send } = words.track.acts[name]
  const isSaid = said.act === name
  const unfolded = isSaid || (urgent.includes(name) && !said.act)
  const files = takesFiles.includes(name)
  return html`<details class="act" ${unfolded ? 'open' : ''}><summary>${label}</summary>
        <form method="post" action="${words.root}/track/${name}" ${files ? html`enctype="multipart/form-data"` : ''}>
          <input type="hidden" name="pass" value="${pass}"><input type="hidden" name="once" value="${once}">
          ${
            text
              ? html`<div class="field"><label for="${name}-text">${text}</label>
            <textarea id="${name}-text" name="text" rows="4" maxlength="5000">${isSaid ? (said.text ?? '') : ''}</textarea></div>`
              : ''
          }
          ${files ? filesField(words, isSaid ? (said.files ?? noFiles) : noFiles, `${name}-files`) : ''}
          <button class="button" type="submit">${send}</button>
        </form></details>`
}

/** Every day that counts and every day that does not, with the notice behind it. */
function why(file: Case<'complaint'>, city: City, { track: words, said }: DoorWords): Html | '' {
  const clock = file.clocks.findLast(({ name, status }) => name === 'answer' && status !== 'stopped')
  if (!clock?.span) return ''
  return html`<details class="card"><summary>${words.why}</summary>
      <p>${words.whyFrom(said.moment(clock.from))}</p>
      <ol class="plain">${daysOf(clock, clock.span, countedBy(file.unit, city)).map((day) => html`<li>${said.day(endOfDay(day.date))} ${said.dayReason(day)}</li>`)}</ol></details>`
}

function daysOf(
  { from, pauses, extensions }: Clock,
  span: NonNullable<Clock['span']>,
  { calendar }: Pick<City, 'calendar'>,
) {
  const extended = extensions.map((extension) => extension.span)
  return explainDeadline({ from, span, pauses, extensions: extended, calendar }).days
}
