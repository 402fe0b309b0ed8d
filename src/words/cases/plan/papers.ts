/** Tags of the papers of an evaluation: the report, and the list of units to be named. */

import { type Evaluation, laggards } from '../../../rules/cases/plan/evaluation.ts'
import { endOfDay } from '../../../rules/deadlines.ts'
import type { PlanRecord } from '../../../storage/plans.ts'
import { fullDay } from '../../dates.ts'
import type { Tags } from '../papers/tags.ts'
import { percent, scoreInWords } from './evaluation.ts'

type Evaluated = {
  plan: Pick<PlanRecord, 'title' | 'issuer' | 'issued' | 'milestones'>
  found: Evaluation
  nameOf: (unit: string) => string
  office: string
  now: Date
}

/** 中期评估 up to its date, the one after it otherwise; none fixed by the notice: 实施情况评估. */
function evaluationName({ milestones = [] }: Evaluated['plan'], on: string): string {
  const next = milestones.find(({ due }) => on <= due) ?? milestones.at(-1)
  return next?.name ?? '实施情况评估'
}

/** A title within 《》 has its own quotes as 〈〉 (GB/T 15834-2011, 4.15). */
const quotable = (title: string): string => title.replaceAll('《', '〈').replaceAll('》', '〉')

export function evaluationTags({ plan, found, nameOf, office, now }: Evaluated): Tags {
  const { tasks, all, sections, units, on } = found
  const late = laggards(found)
  return {
    评估名称: evaluationName(plan, on),
    方案名称: quotable(plan.title),
    发文机关: office,
    日期: fullDay(now),
    截止日期: fullDay(endOfDay(on)),
    任务总数: String(tasks.total),
    限期任务: String(tasks.dated),
    到期任务: String(tasks.due),
    长期任务: String(tasks.standing),
    完成任务: String(tasks.done),
    应报份数: String(all.due),
    已报份数: String(all.done),
    完成率: percent(all.done - all.unproved, Math.max(all.due, all.done)),
    迟报份数: String(all.late),
    无证明份数: String(all.unproved),
    未报份数: String(all.open),
    部分: sections.map(({ section, score }) => ({ 名称: section || '其他', 情况: scoreInWords(score) })),
    单位数: String(units.length),
    未报单位数: String(late.length),
    无未报: late.length === 0,
    单位: late.slice(0, 200).map(({ unit, score }) => ({ 单位: nameOf(unit), 情况: scoreInWords(score) })),
  }
}

export function laggardTags({ plan, found, nameOf, office, now }: Evaluated): Tags {
  const late = laggards(found)
  return {
    方案名称: quotable(plan.title),
    发文机关: office,
    日期: fullDay(now),
    截止日期: fullDay(endOfDay(found.on)),
    单位数: String(late.length),
    无名单: late.length === 0,
    名单: late.map(({ unit, score }, place) => ({
      序号: String(place + 1),
      单位: nameOf(unit),
      未报: String(score.open),
      逾期: String(score.daysLate),
      迟报: String(score.late),
    })),
  }
}
