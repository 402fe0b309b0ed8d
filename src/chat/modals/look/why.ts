/** 期限怎么算的: each running clock, day by day, with the rule and the notice behind it. Pure. */

import type { KnownBlock, ModalView } from '@slack/web-api'
import type { Case, Clock } from '../../../rules/cases/case.ts'
import type { City } from '../../../rules/city.ts'
import { type CountedDay, endOfDay, explainDeadline } from '../../../rules/deadlines.ts'
import { formWords, whyWords } from '../../../words/chat/modals.ts'
import { plain } from '../../../words/clip.ts'
import { dayInWords } from '../../../words/dates.ts'
import { dayReasonInWords } from '../../../words/deadline.ts'
import { clockInWords, standings } from '../../../words/labels.ts'
import { fullDue, fullMoment } from '../../../words/timeline.ts'
import { section } from '../../cards/blocks.ts'
import { plainText } from '../fields.ts'
import { packLines } from './pack-lines.ts'

/** Days of one clock that are listed; a limit of months would fill the view. */
const mostDays = 60
const mostBlocks = 100

export function whyView(file: Pick<Case, 'clocks'>, city: Pick<City, 'calendar' | 'policies'>): ModalView {
  const running = file.clocks.filter((clock) => clock.status !== 'stopped')
  const blocks = running.flatMap((clock) => explained(clock, city))
  return {
    type: 'modal',
    title: plainText(whyWords.title),
    close: plainText(formWords.close),
    blocks: blocks.length > 0 ? blocks.slice(0, mostBlocks) : [section(whyWords.none)],
  }
}

function explained(clock: Clock, city: Pick<City, 'calendar' | 'policies'>): KnownBlock[] {
  const policy = city.policies.find((row) => row.id === clock.policy)
  const basis = policy ? `${standings[policy.status]}：${plain(policy.basis)}` : standings.plan
  const head = [
    `*${clockInWords(clock.name)}* · ${basis}`,
    `${whyWords.from} ${fullMoment(clock.from)}，${whyWords.due} *${fullDue(clock.due)}*`,
    ...(clock.pauses.length > 0 ? [whyWords.pauses(clock.pauses.length)] : []),
    ...(clock.extensions.length > 0 ? [whyWords.extended(clock.extensions.length)] : []),
  ]
  return packLines([...head, ...(clock.span ? daysOf(clock, clock.span, city) : [whyWords.given])])
}

function daysOf(
  { from, pauses, extensions }: Clock,
  span: NonNullable<Clock['span']>,
  city: Pick<City, 'calendar'>,
): string[] {
  const extended = extensions.map((extension) => extension.span)
  const { days } = explainDeadline({ from, span, pauses, extensions: extended, calendar: city.calendar })
  const shown = days.slice(0, mostDays)
  let counted = 0
  const lines = shown.map((day) => dayLine(day, day.counted ? ++counted : null))
  return [...lines, ...(days.length > shown.length ? [whyWords.rest(days.length - shown.length)] : [])]
}

const dayLine = (day: CountedDay, place: number | null): string =>
  `${place === null ? '　' : `${place}.`} ${dayInWords(endOfDay(day.date))} ${plain(dayReasonInWords(day))}`
