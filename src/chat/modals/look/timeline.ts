/** The history of a case as lines, the last ones first cut. Pure. */

import type { Entry } from '../../../rules/cases/case.ts'
import type { CaseView } from '../../../storage/reads/case-view.ts'
import { detailWords } from '../../../words/chat/modals.ts'
import { clip, plain } from '../../../words/clip.ts'
import { momentInWords } from '../../../words/dates.ts'
import { deedInWords, parts } from '../../../words/labels.ts'
import { sayingsOf } from '../../../words/timeline.ts'

/** Entries and signs an entry; the page behind the link has the rest. */
const mostEntries = 25
const mostSaid = 220

export function timelineOf(view: CaseView): string[] {
  const { file } = view
  const hidden = file.confined !== undefined || (file.kind === 'complaint' && file.facts.confidential)
  const shown = view.history.slice(-mostEntries)
  const earlier = view.history.length - shown.length
  return [
    ...(earlier > 0 ? [detailWords.earlier(earlier)] : []),
    ...shown.map((entry) => lineOf(entry, view, hidden)),
  ]
}

function lineOf(entry: Entry, view: CaseView, hidden: boolean): string {
  const said = hidden
    ? ''
    : sayingsOf(entry, view)
        .map(({ label, value }) => `${label}：${value}`)
        .join('；')
  const deed = `${momentInWords(entry.at)} *${deedInWords(view.kind, entry.deed)}* ${whoDid(entry, view)}`
  return said ? `${deed}\n        ${plain(clip(said.replaceAll('\n', ' '), mostSaid))}` : deed
}

function whoDid({ by }: Entry, view: CaseView): string {
  if (by.kind === 'bot') return parts.bot
  if (by.kind === 'complainant') return parts.complainant
  return plain(by.unit ? `${view.nameOf(by.unit)} ${by.name}` : by.name)
}
