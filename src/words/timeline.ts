/** What an entry of a case's history says, for a page that may show all of it: pairs of label and value. */

import type { Entry, Json } from '../rules/cases/case.ts'
import type { CaseView } from '../storage/reads/case-view.ts'
import { dueInWords, fullDay, momentInWords } from './dates.ts'
import { clockInWords, notAcceptReasons, results, returnReasons } from './labels.ts'

export type Saying = { label: string; value: string }

type InWords = (value: string, view: CaseView) => string

const asItIs: InWords = (value) => value
const unitName: InWords = (value, view) => view.nameOf(value)

/** Codes of grounds, and free text where an office gave its own reason. */
const reason: InWords = (value) =>
  (({ ...returnReasons, ...grounds }) as Record<string, string>)[value] ?? value

const grounds = Object.fromEntries(Object.entries(notAcceptReasons).map(([code, { label }]) => [code, label]))

const holder = '承办单位'

/** In the order in which they are read. What is not listed is for machines. */
const sayings: readonly (readonly [key: string, label: string, inWords: InWords])[] = [
  ['rung', '步骤', asItIs],
  ['clock', '期限', (value) => clockInWords(value)],
  ['unit', '单位', unitName],
  ['chosen', holder, unitName],
  ['result', '办理结果', (value) => results[value as keyof typeof results] ?? value],
  ['reason', '理由', reason],
  ['explanation', '说明', asItIs],
  ['proposed', '建议承办单位', unitName],
  ['view', '意见', asItIs],
  ['text', '内容', asItIs],
  ['dispute', '争议编号', asItIs],
  ['transfer', '移送编号', asItIs],
  ['officers', '核实人员', asItIs],
  ['receiver', '接收单位', unitName],
  ['lacking', '缺少材料', asItIs],
  ['notCopied', '未抄送检察院', asItIs],
  ['contact', '联系单位', unitName],
  ['present', '参加', asItIs],
  ['filed', '立案时间', (value) => value.replace('T', ' ')],
  ['proof', '凭证', asItIs],
  ['held', '会议日期', asItIs],
  ['place', '时间和地点', asItIs],
  ['safety', '例外理由', asItIs],
  ['matter', '适用事项', asItIs],
  ['district', '适用区县', asItIs],
  ['missing', '需补正', asItIs],
  ['days', '延长工作日', asItIs],
  ['from', '原时限', asItIs],
  ['to', '新时限', asItIs],
  ['due', '到期', (value) => fullDue(new Date(value))],
  ['basis', '依据', asItIs],
  ['into', '并入', asItIs],
  ['complaint', '关联诉求', asItIs],
]

/** Deeds whose entry names the unit by itself, in its place as holder. */
const handingOver: readonly string[] = ['dispatch', 'reopen']

export const sayingsOf = (
  { deed, note, unit }: Pick<Entry, 'deed' | 'note' | 'unit'>,
  view: CaseView,
): Saying[] => [
  ...(handingOver.includes(deed) ? [{ label: holder, value: view.nameOf(unit) }] : []),
  ...noted(note, view),
]

const noted = (note: Entry['note'], view: CaseView): Saying[] =>
  sayings.flatMap(([key, label, inWords]) => {
    const value = textOf(note[key])
    return value ? [{ label, value: inWords(value, view) }] : []
  })

const textOf = (value: Json | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''

/** 2026年11月25日（周三）24:00 前: a page is read long after, so the year stands with it. */
export const fullDue = (due: Date): string => `${yearOf(due)}${dueInWords(due)}`

/** 2026年11月24日 09:30 */
export const fullMoment = (at: Date): string => `${yearOf(at)}${momentInWords(at)}`

const yearOf = (at: Date): string => fullDay(at).replace(/年.*/, '年')
