/** A page of the list of tasks, by the sections of the plan. Pure. */

import type { Button, KnownBlock } from '@slack/web-api'
import type { Case } from '../../../rules/cases/case.ts'
import type { CaseView } from '../../../storage/reads/case-view.ts'
import { planWords } from '../../../words/chat/commands.ts'
import { clip, plain } from '../../../words/clip.ts'
import { lamps, stateInWords } from '../../../words/labels.ts'
import { actions, context, header, section } from '../../cards/blocks.ts'
import { plainText } from '../../modals/fields.ts'
import { deadlineOf } from './task-blocks.ts'

const onPage = 10

/** `page` counts from 1; one outside the list is moved to its nearest end. */
export function taskPage(views: readonly CaseView[], wanted: number): KnownBlock[] {
  const pages = Math.max(1, Math.ceil(views.length / onPage))
  const page = Math.min(Math.max(1, Number.isInteger(wanted) ? wanted : 1), pages)
  const shown = views.slice((page - 1) * onPage, page * onPage)
  let above = ''
  const lines = shown.flatMap((view) => {
    const { file } = view
    if (file.kind !== 'plan-task') return []
    const path = file.facts.sectionPath.join(' › ')
    const heading = path && path !== above ? [context(`*${plain(clip(path, 300))}*`)] : []
    above = path
    return [...heading, taskLine(view, file)]
  })
  return [
    header(planWords.title),
    ...lines,
    context(planWords.page(page, pages, views.length)),
    ...turning(page, pages),
  ]
}

function taskLine(view: CaseView, file: Case<'plan-task'>): KnownBlock {
  const { taskNo, text } = file.facts
  const mark = view.open ? lamps[view.lamp] : '✅'
  const head = `${mark} *${taskNo ?? ''}* ${plain(clip(text.replaceAll('\n', ' '), 90))}`
  const accessory: Button = {
    type: 'button',
    action_id: 'detail',
    value: view.no,
    text: plainText(planWords.open),
  }
  return {
    ...section(
      `${head}\n${stateInWords(view.kind, view.state)} · ${planWords.deadline}：${deadlineOf(file)}`,
    ),
    accessory,
  }
}

function turning(page: number, pages: number): KnownBlock[] {
  const turn = (to: number, label: string, id: string): Button[] =>
    to >= 1 && to <= pages
      ? [{ type: 'button', action_id: id, value: String(to), text: plainText(label) }]
      : []
  return actions([
    ...turn(page - 1, planWords.previous, 'planPage:back'),
    ...turn(page + 1, planWords.next, 'planPage:on'),
  ])
}
