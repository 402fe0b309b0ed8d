/** The file as whoever complained may read it: units are named, people are not, and unfinished work is not shown. */

import { html } from 'hono/html'
import type { Entry } from '../../rules/cases/case.ts'
import type { CaseView } from '../../storage/reads/case-view.ts'
import { deedInWords } from '../../words/labels.ts'
import { fullMoment, type Saying, sayingsOf } from '../../words/timeline.ts'
import { doorWords } from '../../words/web/door.ts'
import { webWords } from '../../words/web/pages.ts'
import type { Html } from './frame.ts'
import { block } from './pieces.ts'

/** Deeds that concern whoever complained, with what they say. */
const told: readonly string[] = [
  'open',
  'dispatch',
  'triage',
  'assign',
  'sign',
  'giveBack',
  'giveUp',
  'joinDispute',
  'leaveDispute',
  'ask',
  'reply',
  'supplement',
  'seekCoordination',
  'grantExtension',
  'answer',
  'notAccept',
  'merge',
  'withdraw',
  'reopen',
  'rate',
  'close',
]
/** These are named, but what they say is between offices. */
const onlyNamed: readonly string[] = [
  'correct',
  'answerForReview',
  'approveAnswer',
  'sendBackAnswer',
  'readIdentity',
]

export function publicHistory(view: CaseView): Html {
  const shown = view.history.filter(({ deed }) => told.includes(deed) || onlyNamed.includes(deed))
  const { history } = doorWords.track
  return block(
    history,
    html`<ol class="timeline">${shown.toReversed().map((entry) => happening(entry, view))}</ol>`,
  )
}

const happening = (entry: Entry, view: CaseView): Html => html`<li>
        <p class="deed"><strong>${deedInWords(view.kind, entry.deed)}</strong> <span class="note"><time datetime="${entry.at.toISOString()}">${fullMoment(entry.at)}</time> · ${whoDid(entry, view)}</span></p>
        ${saidIn(entry, view).map(({ label, value }) => html`<p class="saying"><span class="label">${label}</span> ${value}</p>`)}
      </li>`

const saidIn = (entry: Entry, view: CaseView): Saying[] =>
  onlyNamed.includes(entry.deed) ? [] : sayingsOf(entry, view)

const whoDid = ({ by }: Entry, view: CaseView): string => {
  if (by.kind === 'person') return view.nameOf(by.unit)
  return by.kind === 'complainant' ? doorWords.track.you : webWords.page.by.bot
}
