/** One task of a plan: what is to be done, by whom, by when, and how far its units are. Pure. */

import type { KnownBlock } from '@slack/web-api'
import type { Case } from '../../../rules/cases/case.ts'
import { runningClock } from '../../../rules/cases/case.ts'
import {
  owing,
  reportedSince,
  type Share,
  shareOf,
  sharersOf,
  shareState,
  waiting,
} from '../../../rules/cases/plan/shares.ts'
import type { UnitId } from '../../../rules/city.ts'
import { endOfDay } from '../../../rules/deadlines.ts'
import type { CaseView } from '../../../storage/reads/case-view.ts'
import { recurrences } from '../../../words/cases/plan/labels.ts'
import { countsInWords, shareInWords, taskWords } from '../../../words/cases/plan/tasks.ts'
import { clip, plain } from '../../../words/clip.ts'
import { fullDay, momentInWords } from '../../../words/dates.ts'
import { fields, section } from '../../cards/blocks.ts'
import { packLines, textBlocks } from '../../modals/look/pack-lines.ts'

const mostText = 5_000
/** Reports that wait, and units that have reported nothing, shown here; the page of the ledger has all. */
const mostReports = 5
const mostUnits = 12
const mostOwners = 800

/** `reader`: the unit that looks, and sees its own share alone; null: an overseer, who sees all. */
export function taskBlocks(view: CaseView, reader: UnitId | null): KnownBlock[] {
  const { file } = view
  if (file.kind !== 'plan-task') return []
  const { marker, text, sectionPath, owners, lead, recurring, earlierTexts = [] } = file.facts
  const reworded = earlierTexts.length > 0 ? [`_${taskWords.earlierTexts(earlierTexts.length)}_`] : []
  return [
    ...textBlocks(`${marker} ${text}`, mostText),
    ...reworded.map(section),
    ...fields([
      [taskWords.deadline, deadlineOf(file)],
      [taskWords.owners, plain(clip(owners.join('、') || taskWords.noUnits, mostOwners))],
      [taskWords.lead, plain(clip(lead.join('、'), mostOwners))],
      [taskWords.recurring, recurring ? (recurrences[recurring] ?? recurring) : null],
      [taskWords.section, plain(clip(sectionPath.join(' › '), mostOwners))],
    ]),
    ...asked(view, file),
    ...(reader ? ownShare(file, reader) : allShares(view, file)),
  ]
}

export function deadlineOf({ facts }: Case<'plan-task'>): string {
  const { deadline, deadlineText, earlierDates } = facts
  if (!deadline) return deadlineText ? plain(deadlineText) : taskWords.longTerm
  const [first] = earlierDates
  const old = first ? `（${taskWords.earlier(fullDay(endOfDay(first.deadline)))}）` : ''
  return `${fullDay(endOfDay(deadline))}${old}`
}

function asked({ nameOf }: CaseView, { facts }: Case<'plan-task'>): KnownBlock[] {
  if (!facts.asked) return []
  const { unit, deadline, reason } = facts.asked
  return [
    section(
      `*${taskWords.asked}*\n${nameOf(unit)}：${fullDay(endOfDay(deadline))}；${plain(clip(reason, 500))}`,
    ),
  ]
}

function ownShare(file: Case<'plan-task'>, unit: UnitId): KnownBlock[] {
  const share = shareOf(file, unit)
  const state = `*${taskWords.mine}*：${shareInWords(shareState(file, unit), share)}`
  const back = share?.reason ? [`${taskWords.sentBack}：${plain(clip(share.reason, 500))}`] : []
  const said = share ? [reportLine(share, null)] : [taskWords.noReports]
  return packLines([state, ...back, ...said])
}

function allShares(view: CaseView, file: Case<'plan-task'>): KnownBlock[] {
  const { nameOf } = view
  const units = sharersOf(file)
  const count = (state: Share['state']) => file.facts.shares.filter((share) => share.state === state).length
  const counts = {
    total: units.length,
    accepted: count('accepted'),
    reported: count('reported'),
    'sent-back': count('sent-back'),
    'under-way': count('under-way'),
  }
  const since = runningClock(file, 'report')?.from
  const now = since ? reportedSince(file, since).length : 0
  const missing = owing(file)
  const more = missing.length > mostUnits ? taskWords.andMore(missing.length) : ''
  const waits = waiting(file)
  return packLines([
    `*${taskWords.progress}*：${countsInWords(counts, file.state === 'standing', now)}`,
    ...(missing.length > 0
      ? [`*${taskWords.missing}*：${missing.slice(0, mostUnits).map(nameOf).join('、')}${more}`]
      : []),
    ...(waits.length > 0 ? [`*${taskWords.waiting}*（${waits.length}）`] : []),
    ...waits.slice(0, mostReports).map((share) => reportLine(share, nameOf(share.unit))),
  ])
}

function reportLine({ report }: Share, unit: string | null): string {
  const proof = report.evidence ? `\n        ${taskWords.evidence}：${plain(clip(report.evidence, 300))}` : ''
  const who = unit ? `${unit}：` : ''
  return `• ${momentInWords(new Date(report.at))} ${who}${plain(clip(report.text, 400))}${proof}`
}
