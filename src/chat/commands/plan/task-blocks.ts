/** One task of a plan: what is to be done, by whom, by when, and what was reported. Pure. */

import type { KnownBlock } from '@slack/web-api'
import type { Case } from '../../../rules/cases/case.ts'
import type { Report } from '../../../rules/cases/plan-task.ts'
import { endOfDay } from '../../../rules/deadlines.ts'
import type { CaseView } from '../../../storage/reads/case-view.ts'
import { planWords } from '../../../words/chat/commands.ts'
import { clip, plain } from '../../../words/clip.ts'
import { fullDay, momentInWords } from '../../../words/dates.ts'
import { fields, section } from '../../cards/blocks.ts'
import { packLines, textBlocks } from '../../modals/look/pack-lines.ts'

const mostText = 5_000
/** Reports shown; the page behind the link has all. */
const mostReports = 5
const mostOwners = 800

export function taskBlocks(view: CaseView): KnownBlock[] {
  const { file } = view
  if (file.kind !== 'plan-task') return []
  const { marker, text, sectionPath, owners, reports } = file.facts
  return [
    ...textBlocks(`${marker} ${text}`, mostText),
    ...fields([
      [planWords.deadline, deadlineOf(file)],
      [planWords.owners, plain(clip(owners.join('、'), mostOwners))],
      [planWords.section, plain(clip(sectionPath.join(' › '), mostOwners))],
    ]),
    section(`*${planWords.reports}*`),
    ...reportsOf(reports, view),
  ]
}

export function deadlineOf({ facts }: Case<'plan-task'>): string {
  const { deadline, deadlineText, earlierDates } = facts
  if (!deadline) return deadlineText ? plain(deadlineText) : planWords.longTerm
  const [first] = earlierDates
  const old = first ? `（${planWords.earlier(fullDay(endOfDay(first.deadline)))}）` : ''
  return `${fullDay(endOfDay(deadline))}${old}`
}

function reportsOf(reports: readonly Report[], { nameOf }: CaseView): KnownBlock[] {
  if (reports.length === 0) return [section(planWords.noReports)]
  const lines = reports
    .slice(-mostReports)
    .map(
      ({ at, unit, text }) => `• ${momentInWords(new Date(at))} ${nameOf(unit)}：${plain(clip(text, 400))}`,
    )
  return packLines(lines)
}
