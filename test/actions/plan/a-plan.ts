/** A small plan of our own with one task for each way in which tasks are owned and dated. */

import type { Office } from '../../../src/actions/office.ts'
import { importPlan } from '../../../src/actions/plan/import-plan.ts'
import type { Case } from '../../../src/rules/cases/case.ts'
import type { PlanDraft, TaskDraft } from '../../../src/rules/cases/plan/plan-draft.ts'
import type { Officer } from '../../../src/rules/sight/roles.ts'

export const market = 'cq-market'
const justice = 'cq-justice'
export const ecology = 'cq-ecology'

export const officer = (unit: string, ...roles: Officer['roles']): Officer => ({
  kind: 'person',
  id: `${unit}-${roles.join()}`,
  name: `${unit}的人`,
  unit,
  roles: roles.length > 0 ? roles : ['liaison'],
})
export const coordinator = officer(justice, 'coordinator')
export const other = { ...coordinator, id: 'another', name: '另一位协调员' }

export const task = (no: number, text: string, but: Partial<TaskDraft> = {}): TaskDraft => ({
  no,
  marker: `${no}.`,
  sectionPath: ['一、规范检查'],
  text,
  units: ['市市场监管局', '市生态环境局'],
  deadlineText: '2026年6月底前',
  deadline: '2026-06-30',
  longTerm: false,
  recurring: null,
  ...but,
})

export const shared = task(1, '公布本部门涉企检查事项清单，明确检查依据和频次。')
export const alone = task(2, '建立行政检查备案系统并组织培训。', {
  sectionPath: ['二、加强监督'],
  units: ['市司法局'],
})
export const standing = task(3, '持续清理重复检查，逐月通报。', {
  deadlineText: '长期',
  deadline: null,
  longTerm: true,
})
export const unowned = task(4, '开展满意度测评。', { units: ['有关单位', '市市场监管局'] })

export const draft = (...tasks: TaskDraft[]): PlanDraft => ({
  title: '规范涉企检查实施方案',
  issuer: '重庆市司法局',
  issued: '2026-01-05',
  tasks: tasks.length > 0 ? tasks : [shared, alone, standing, unowned],
})

export const importInto = (office: Office, plan: string, given = draft()) => importPlan(office, given, plan)

/** The task with that number of the only plan of its day. */
export async function taskOf(office: Office, no: string): Promise<Case<'plan-task'>> {
  const file = await office.storage.cases.get(no)
  if (file?.kind !== 'plan-task') throw new Error(`No task ${no}.`)
  return file
}
