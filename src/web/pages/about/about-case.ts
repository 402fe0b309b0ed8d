/** What a case is about: each kind has its own facts. */

import { html } from 'hono/html'
import type { Case } from '../../../rules/cases/case.ts'
import type { CaseView } from '../../../storage/reads/case-view.ts'
import { disputeKinds } from '../../../words/cases/disputes/labels.ts'
import { chargeInWords, disputeLines } from '../../../words/cases/disputes/lines.ts'
import { wordsErased } from '../../../words/cases/erased.ts'
import { fullDay } from '../../../words/dates.ts'
import { results, urgencies } from '../../../words/labels.ts'
import { webWords } from '../../../words/web/pages.ts'
import type { Html } from '../frame.ts'
import { block, pairs, quoted, quotedBlock } from '../pieces.ts'
import { aboutTransfer } from './transfers.ts'

const { page } = webWords

type About<K extends Case['kind']> = { view: CaseView; file: Case<K> }

export function aboutCase(view: CaseView): Html {
  const { file } = view
  if (file.kind === 'dispute') return aboutDispute({ view, file })
  if (file.kind === 'plan-task') return aboutTask({ view, file })
  return file.kind === 'complaint' ? aboutComplaint({ view, file }) : aboutTransfer(view)
}

function aboutComplaint({ view, file }: About<'complaint'>): Html {
  const { text, about, understood, interim, contested, charged, answer, erased } = file.facts
  const facts = pairs([
    [page.unit, view.unit.name],
    [page.interim, interim ? view.nameOf(interim) : null],
    [page.matter, understood?.matter],
    [page.district, understood?.district],
    [page.urgency, understood ? urgencies[understood.urgency] : null],
    [page.accused, file.accused.map(view.nameOf).join('、')],
    [page.about, about],
    [page.opened, fullDay(view.openedAt)],
    [page.follows, file.facts.follows],
    [page.dispute, contested?.dispute],
    [page.charged, charged?.map((one) => chargeInWords(one, view.nameOf)).join('；')],
  ])
  return html`${block(page.facts, facts)}
    ${erased?.words ? block(page.text, html`<p>${wordsErased(erased.words)}</p>`) : quotedBlock(page.text, text)}
    ${answer ? quotedBlock(`${page.answer} · ${results[answer.result]}`, answer.text) : ''}
    ${why(file)}`
}

/** Why it went where it went: a designation comes before what the router found. */
function why({ facts: { understood, designated } }: Case<'complaint'>): Html | '' {
  const reasons = [
    ...(designated ? [designated.basis] : []),
    ...(understood?.reasons.map(({ what }) => what) ?? []),
  ]
  if (reasons.length === 0) return ''
  return block(page.why, html`<ul>${reasons.map((reason) => html`<li>${reason}</li>`)}</ul>`)
}

function aboutDispute({ view, file }: About<'dispute'>): Html {
  const { matter, kind, parties, positions, complaint, contact } = file.facts
  const lines = disputeLines(view)
  const facts = pairs([
    [page.disputeKind, disputeKinds[kind]],
    [page.unit, view.unit.name],
    [page.arbiter, lines.arbiter],
    [page.contact, view.nameOf(contact)],
    [page.opened, fullDay(view.openedAt)],
    [page.complaint, complaint],
  ])
  const stated = parties.map((unit) => {
    const position = positions.findLast((other) => other.unit === unit)
    return html`<h3>${view.nameOf(unit)}</h3>
      ${position ? quoted(position.view) : html`<p class="note">${page.noPosition}</p>`}
      ${position?.basis ? html`<p class="note">${page.basis}：${position.basis}</p>` : ''}`
  })
  return html`${block(page.facts, facts)}
    ${quotedBlock(page.disputeText, matter)}
    ${block(page.parties, html`${stated}`)}
    ${lines.said.map(({ label, value }) => quotedBlock(label, withoutMarks(value)))}`
}

/** The lines are written for the chat, where stars make a name stand out. */
const withoutMarks = (line: string): string => line.replace(/[*_]|^> ?/gm, '')

function aboutTask({ view, file }: About<'plan-task'>): Html {
  const { text, sectionPath, owners, deadlineText, earlierDates } = file.facts
  const facts = pairs([
    [page.section, sectionPath.join(' / ')],
    [page.owners, owners.join('、')],
    [page.unit, view.unit.name],
    [page.taskDeadline, deadlineText],
    [page.earlierDates, earlierDates.map(({ deadline }) => deadline).join('、')],
  ])
  return html`${block(page.facts, facts)}
    ${quotedBlock(page.taskText, text)}`
}
