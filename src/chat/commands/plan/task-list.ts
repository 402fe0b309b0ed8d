/** A page of the list of tasks, by the sections of the plan. Pure. */

import type { Button, KnownBlock, SectionBlock } from '@slack/web-api'
import type { Case } from '../../../rules/cases/case.ts'
import { shareOf, shareState } from '../../../rules/cases/plan/shares.ts'
import type { CaseView } from '../../../storage/reads/case-view.ts'
import { shareInWords, taskWords } from '../../../words/cases/plan/tasks.ts'
import { clip, plain } from '../../../words/clip.ts'
import { lamps, stateInWords } from '../../../words/labels.ts'
import { actions, context, header, section } from '../../cards/blocks.ts'
import { plainText } from '../../modals/fields.ts'
import { deadlineOf } from './task-blocks.ts'

const onPage = 10

/** A task of the list, and how far its units are, in words; null: the list is one unit's own. */
export type Listed = { view: CaseView; counts: string | null }
/** What the list is narrowed to: `all`, `overdue`, or a section by its place in the plan: `s2`. */
export type Filter = string

type Shown = { rows: readonly Listed[]; page: number; filter: Filter; title: string }

/** `page` counts from 1; one outside the list is moved to its nearest end. */
export function taskPage({ rows, page: wanted, filter, title }: Shown): KnownBlock[] {
  const pages = Math.max(1, Math.ceil(rows.length / onPage))
  const page = Math.min(Math.max(1, Number.isInteger(wanted) ? wanted : 1), pages)
  const shown = rows.slice((page - 1) * onPage, page * onPage)
  let above = ''
  const lines = shown.flatMap(({ view, counts }) => {
    const path = view.file.kind === 'plan-task' ? view.file.facts.sectionPath.join(' › ') : ''
    const heading = path && path !== above ? [context(`*${plain(clip(path, 300))}*`)] : []
    above = path
    return [...heading, taskLine(view, counts)]
  })
  return [
    header(title),
    ...lines,
    context(taskWords.page(page, pages, rows.length)),
    ...turning(page, pages, filter),
  ]
}

export function taskLine(view: CaseView, counts: string | null): SectionBlock {
  const { file } = view
  if (file.kind !== 'plan-task') return section(view.no)
  const { taskNo, text, urged } = file.facts
  const mark = view.open ? lamps[view.lamp] : '✅'
  const letter = urged && view.open ? ` 📕${urged}` : ''
  const head = `${mark} *${taskNo ?? ''}*${letter} ${plain(clip(text.replaceAll('\n', ' '), 90))}`
  const accessory: Button = {
    type: 'button',
    action_id: 'detail',
    value: view.no,
    text: plainText(taskWords.open),
  }
  const rest = `${taskWords.deadline}：${deadlineOf(file)} · ${counts ?? own(file)}`
  return { ...section(`${head}\n${rest}`), accessory }
}

/** The list of one unit holds that unit's share alone. */
function own(file: Case<'plan-task'>): string {
  const unit = file.facts.units[0] ?? file.unit
  const ended = file.state === 'done' || file.state === 'dropped'
  if (ended) return stateInWords('plan-task', file.state)
  return `${taskWords.mine}：${shareInWords(shareState(file, unit), shareOf(file, unit))}`
}

function turning(page: number, pages: number, filter: Filter): KnownBlock[] {
  const turn = (to: number, label: string, id: string): Button[] =>
    to >= 1 && to <= pages ? [pageButton({ page: to, filter, label, id })] : []
  return actions([
    ...turn(page - 1, taskWords.previous, 'back'),
    ...turn(page + 1, taskWords.next, 'on'),
    ...(filter === 'overdue'
      ? []
      : [pageButton({ page: 1, filter: 'overdue', label: taskWords.onlyOverdue, id: 'overdue' })]),
    ...(filter === 'all' ? [] : [pageButton({ page: 1, filter: 'all', label: taskWords.all, id: 'all' })]),
  ])
}

type Turn = { page: number; filter: Filter; label: string; id: string }

export const pageButton = ({ page, filter, label, id }: Turn): Button => ({
  type: 'button',
  action_id: `planPage:${id}`,
  value: `${page} ${filter}`,
  text: plainText(label),
})
