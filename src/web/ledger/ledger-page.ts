/** The ledger of a plan for those who oversee it: filters, progress as a picture, every task, files. Prints well. */

import { html } from 'hono/html'
import { runningClock } from '../../rules/cases/case.ts'
import type { Evaluation } from '../../rules/cases/plan/evaluation.ts'
import { laggards } from '../../rules/cases/plan/evaluation.ts'
import { owing, reportedSince, sharersOf } from '../../rules/cases/plan/shares.ts'
import type { City } from '../../rules/city.ts'
import { endOfDay } from '../../rules/deadlines.ts'
import { countsInWords, taskWords } from '../../words/cases/plan/tasks.ts'
import { clip } from '../../words/clip.ts'
import { fullDay } from '../../words/dates.ts'
import { stateInWords } from '../../words/labels.ts'
import { ledgerWords as words } from '../../words/web/ledger.ts'
import { webWords } from '../../words/web/pages.ts'
import { frame, type Html, officeOf, type Page } from '../pages/frame.ts'
import { block } from '../pages/pieces.ts'
import { bar, legend } from './bars.ts'
import { type LedgerView, stateFilters, type Task } from './ledger-view.ts'

type Beside = {
  /** Where the page's files and its form are: /plan/<token>. */
  at: string
  mayFill: boolean
  /** What reading a filled-in file came to. */
  told?: { title: string; lines: readonly string[]; ok: boolean } | null
}

const mostUnits = 15

export function ledgerPage(view: LedgerView, city: City, beside: Beside): Page {
  const { plan, found, on, filter, unit } = view
  const unknown = filter.unit.trim() !== '' && unit === null
  return frame({
    title: `${words.title} · ${webWords.product}`,
    office: officeOf(city),
    wide: true,
    body: html`<section class="head">
      <p class="kind">${words.title}</p>
      <h1>${plan.title}</h1>
      <p class="chips">
        ${(plan.milestones ?? []).map(({ name, due }) => html`<span class="chip">${name} ${due}</span>`)}
        <span class="chip">${fullDay(endOfDay(on))}</span></p>
    </section>
    ${beside.told ? toldBlock(beside.told) : ''}
    ${unknown ? html`<p class="warning" role="alert">${words.unknownUnit(filter.unit)}</p>` : ''}
    ${filters(view, beside.at)}
    ${progress(found, view, city)}
    ${block(words.tasks(view.tasks.length), tasksTable(view))}
    ${files(view, beside)}
    <p class="note">${words.validFor}</p>`,
  })
}

const toldBlock = ({ title, lines, ok }: NonNullable<Beside['told']>): Html =>
  html`<section class="${ok ? 'done' : 'warning'}" role="status"><p><strong>${title}</strong></p>
      ${lines.length > 0 ? html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>` : ''}</section>`

function filters({ plans, plan, sections, filter, on, today }: LedgerView, at: string): Html {
  const option = (value: string, label: string, chosen: boolean) =>
    chosen
      ? html`<option value="${value}" selected>${label}</option>`
      : html`<option value="${value}">${label}</option>`
  return html`<form class="card filters screen" method="get" action="${at}">
      <h2>${words.filter}</h2>
      ${plans.length > 1 ? html`<label>${words.plan}<select name="plan">${plans.map(({ id, title }) => option(id, clip(title, 40), id === plan.id))}</select></label>` : ''}
      <label>${words.section}<select name="section">${option('', words.all, filter.section === '')}${sections.map((name) => option(name, clip(name || taskWords.otherSection, 40), name === filter.section))}</select></label>
      <label>${words.state}<select name="state">${stateFilters.map((state) => option(state, words.states[state], state === filter.state))}</select></label>
      <label>${words.unit}<input type="text" name="unit" value="${filter.unit}" maxlength="100"></label>
      <label>${words.on}<input type="date" name="on" value="${on}" max="${today}"></label>
      <button class="button" type="submit">${words.show}</button>
    </form>`
}

function progress(found: Evaluation, { tasks, unit }: LedgerView, city: City): Html {
  const shares = (some: readonly Task[]) =>
    some.reduce((sum, task) => sum + (task.facts.deadline ? sharersOf(task).length : 0), 0)
  const names = (id: string) => city.units.get(id)?.name ?? id
  const inSection = (name: string) => tasks.filter(({ facts }) => (facts.sectionPath[0] ?? '') === name)
  const shown = found.sections.filter(({ section }) => inSection(section).length > 0)
  const rows = shown.map(({ section, score }) =>
    barRow(section || taskWords.otherSection, bar(score, shares(inSection(section))), score),
  )
  const late = unit ? [] : laggards(found).slice(0, mostUnits)
  const units = late.map(({ unit: id, score }) => barRow(names(id), bar(score, score.due), score))
  return block(
    words.progress,
    html`${legend()}<h3>${words.bySection}</h3><div class="bars">${rows}</div>
      ${units.length > 0 ? html`<h3>${words.byUnit}</h3><div class="bars">${units}</div>` : ''}`,
  )
}

const barRow = (name: string, picture: Html, { done, open }: { done: number; open: number }): Html =>
  html`<div class="bar-row"><span>${name}</span>${picture}<span class="note">${words.counts(done, open)}</span></div>`

function tasksTable({ tasks, today, unit }: LedgerView): Html {
  if (tasks.length === 0) return html`<p>${words.none}</p>`
  return html`<div class="scroll"><table class="ledger"><thead><tr><th>${words.no}</th><th>${words.task}</th><th>${words.deadline}</th><th>${unit ? words.own : words.shares}</th></tr></thead>
      <tbody>${tasks.map((task) => taskRow(task, endOfDay(today)))}</tbody></table></div>`
}

function taskRow(task: Task, now: Date): Html {
  const { facts, state, no } = task
  const late = facts.deadline !== null && endOfDay(facts.deadline) < now && owing(task).length > 0
  const [first] = facts.earlierDates
  return html`<tr><td>${facts.taskNo ?? facts.marker}</td>
        <td><p>${clip(facts.text, 300)}</p><p class="note">${facts.owners.join('、')} · ${no}</p></td>
        <td>${facts.deadline ?? facts.deadlineText ?? taskWords.longTerm}${first ? html`<p class="note">${taskWords.earlier(first.deadline)}</p>` : ''}</td>
        <td><span class="chip ${late ? 'red' : state === 'done' ? 'green' : ''}">${late ? words.states.late : stateInWords('plan-task', state)}</span><p class="note">${counts(task)}</p></td></tr>`
}

function counts(task: Task): string {
  const of = (state: string) => task.facts.shares.filter((share) => share.state === state).length
  const since = runningClock(task, 'report')?.from
  return countsInWords(
    {
      total: sharersOf(task).length,
      accepted: of('accepted'),
      reported: of('reported'),
      'sent-back': of('sent-back'),
      'under-way': of('under-way'),
    },
    task.state === 'standing',
    since ? reportedSince(task, since).length : 0,
  )
}

function files({ plan, filter }: LedgerView, { at, mayFill }: Beside): Html {
  const kept = { ...filter, plan: plan.id }
  const hidden = html`${Object.entries(kept).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`
  const file = (name: string, label: string) =>
    html`<form method="post" action="${at}/${name}">${hidden}<button class="button quiet" type="submit">${label}</button></form>`
  return html`<section class="card screen"><h2>${words.files}</h2>
      <div class="files">${file('tasks.xlsx', words.xlsx)}${file('plan-evaluation', words.evaluation)}${file('plan-laggards', words.laggards)}</div>
      <p class="note">${words.xlsxHint}</p><p class="note">${words.draftsHint}</p>
      ${mayFill ? fillForm(at, hidden) : ''}</section>`
}

const fillForm = (at: string, hidden: Html): Html =>
  html`<h3>${words.fill}</h3><form class="files" method="post" action="${at}/fill" enctype="multipart/form-data">${hidden}
        <label>${words.choose}<input type="file" name="file" accept=".xlsx" required></label>
        <button class="button" type="submit">${words.send}</button></form><p class="note">${words.fillHint}</p>`
