/** Words of an evaluation: for the chat, the page and the papers. */

import { type Evaluation, laggards, type Score } from '../../../rules/cases/plan/evaluation.ts'
import type { PlanRecord } from '../../../storage/plans.ts'
import { plain } from '../../clip.ts'

const mostShown = 10

export const percent = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1)}%`

type Evaluated = {
  plan: Pick<PlanRecord, 'title' | 'milestones'>
  found: Evaluation
  nameOf: (unit: string) => string
}

/** Lines with stars for emphasis, as the chat shows them. */
export function evaluationLines({ plan, found, nameOf }: Evaluated): string[] {
  const { tasks, all, sections } = found
  const late = laggards(found)
  const more = late.length - mostShown
  return [
    `*${plain(plan.title)}*（截至 ${found.on}）`,
    ...(plan.milestones ?? []).map(({ name, due }) => `${name}：${due}${due < found.on ? '（已过）' : ''}`),
    `任务 ${tasks.total} 项：限期 ${tasks.dated}，其中已到期 ${tasks.due}；长期 ${tasks.standing}；全部完成 ${tasks.done}`,
    scoreInWords(all),
    ...(sections.length > 0
      ? [
          '*按部分*',
          ...sections.map(({ section, score }) => `• ${plain(section || '其他')}：${scoreInWords(score)}`),
        ]
      : []),
    ...(late.length > 0 ? [`*到期未报的单位（${late.length}）*`] : []),
    ...late
      .slice(0, mostShown)
      .map(({ unit, score }) => `• ${nameOf(unit)}：${score.open} 项未报，最长逾期 ${score.daysLate} 日`),
    ...(more > 0 ? [`…另有 ${more} 个单位，见台账页`] : []),
  ]
}

/** 到期 120 份，已报 30（迟报 4），无证明材料 2，未报 90，最长逾期 12 日 */
export function scoreInWords(score: Score): string {
  const { due, done, late, unproved, open, daysLate, periods, reported } = score
  const dated =
    due + done > 0
      ? [
          `到期 ${due} 份，已报 ${done}${late > 0 ? `（迟报 ${late}）` : ''}${unproved > 0 ? `，无证明材料 ${unproved}` : ''}，未报 ${open}${daysLate > 0 ? `，最长逾期 ${daysLate} 日` : ''}`,
        ]
      : []
  const standing = periods > 0 ? [`长期任务应报 ${periods} 次，已报 ${reported}`] : []
  return [...dated, ...standing].join('；') || '尚无到期的'
}
