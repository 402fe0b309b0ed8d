/** A list of cases as blocks: lamp, number, state, what it is about, what is due. Pure. */

import type { Button, KnownBlock } from '@slack/web-api'
import type { City } from '../../../rules/city.ts'
import type { CaseView } from '../../../storage/reads/case-view.ts'
import { subjectOf as transferSubject } from '../../../words/cases/transfers/lines.ts'
import { clip, plain } from '../../../words/clip.ts'
import { dueInWords } from '../../../words/dates.ts'
import { clockInWords, lamps, standings, stateInWords } from '../../../words/labels.ts'
import { button, context, section } from '../../cards/blocks.ts'
import { pressing } from './my-work.ts'

export type Listing = {
  views: readonly CaseView[]
  most: number
  more: (count: number) => string
  city: Pick<City, 'matters'>
}

export function caseLines({ views, most, more, city }: Listing): KnownBlock[] {
  const left = views.length - most
  return [
    ...views.slice(0, most).map((view) => caseLine(view, city)),
    ...(left > 0 ? [context(more(left))] : []),
  ]
}

function caseLine(view: CaseView, city: Pick<City, 'matters'>): KnownBlock {
  const clock = pressing(view)
  const due = clock
    ? ` · ${clockInWords(clock.name)}：${dueInWords(clock.due, clock.at)}（${standings[clock.standing]}）`
    : ''
  const mark = view.open ? lamps[view.lamp] : '⚪'
  const accessory: Button = button('detail', view.no)
  return {
    ...section(`${mark} *${view.no}* ${subjectOf(view, city)}\n${stateInWords(view.kind, view.state)}${due}`),
    accessory,
  }
}

/** The catalogue's name of the matter; never a complainant's own words, which a list need not repeat. */
function subjectOf({ file }: CaseView, { matters }: Pick<City, 'matters'>): string {
  if (file.kind === 'dispute') return plain(clip(file.facts.matter.replaceAll('\n', ' '), 60))
  if (file.kind === 'plan-task') return plain(clip(file.facts.text.replaceAll('\n', ' '), 60))
  if (file.kind !== 'complaint')
    return plain(clip(file.confined ? '' : transferSubject(file).replaceAll('\n', ' '), 60))
  const id = file.facts.understood?.matter
  return plain(matters.find((matter) => matter.id === id)?.name ?? id ?? '')
}
