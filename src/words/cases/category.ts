/** Words of what kind a complaint is, which its limits follow. */

import type { Category } from '../../rules/cases/complaint/facts.ts'

export const categoryNames: Readonly<Record<Category, string>> = {
  enforcement: '对执法行为的投诉',
  urgent: '紧急诉求',
  ordinary: '一般诉求',
}

export const categoryDeeds = { reclassify: '改类', reclassifyAside: '改类，原承办单位回避' } as const
export const categoryLabels = { category: '诉求类型', accused: '被投诉的单位' } as const
export const categoryHints = {
  accused: '只在投诉执法行为时填；填了的单位及其下属从此看不到本件，也不能承办。',
} as const

/** 改按「对执法行为的投诉」办理 */
export const reclassifiedAs = (category: string): string =>
  `改按「${categoryNames[category as Category] ?? category}」办理，期限按该类型从收到之日起算。`
