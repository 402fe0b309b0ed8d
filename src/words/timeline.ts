/** What an entry of a case's history says, for a page that may show all of it: pairs of label and value. */

import type { Entry, Json } from '../rules/cases/case.ts'
import type { CaseView } from '../storage/reads/case-view.ts'
import { lapseReasons } from './cases/disputes/labels.ts'
import { dueInWords, fullDay, momentInWords } from './dates.ts'
import { clockInWords, notAcceptReasons, results, returnReasons } from './labels.ts'

export type Saying = { label: string; value: string }

/** How one language says it: what each kind of value is called, and what the values themselves read like. */
export type Telling = {
  labels: Record<SayingKey, string>
  clock(name: string): string
  result(code: string): string
  /** Codes of grounds, and free text where an office gave its own reason. */
  reason(code: string): string
  due(at: Date): string
}

type Reading = 'as it is' | 'unit' | 'clock' | 'result' | 'reason' | 'moment' | 'due'

/** In the order in which they are read. What is not listed is for machines. */
const sayings = {
  rung: 'as it is',
  clock: 'clock',
  unit: 'unit',
  chosen: 'unit',
  result: 'result',
  reason: 'reason',
  explanation: 'as it is',
  proposed: 'unit',
  view: 'as it is',
  runningDates: 'as it is',
  text: 'as it is',
  files: 'as it is',
  dispute: 'as it is',
  transfer: 'as it is',
  officers: 'as it is',
  receiver: 'unit',
  lacking: 'as it is',
  notCopied: 'as it is',
  contact: 'unit',
  present: 'as it is',
  filed: 'moment',
  proof: 'as it is',
  held: 'as it is',
  place: 'as it is',
  safety: 'as it is',
  matter: 'as it is',
  district: 'as it is',
  missing: 'as it is',
  days: 'as it is',
  from: 'as it is',
  to: 'as it is',
  due: 'due',
  basis: 'as it is',
  into: 'as it is',
  complaint: 'as it is',
} as const satisfies Record<string, Reading>
export type SayingKey = keyof typeof sayings

const grounds: Record<string, string> = {
  ...returnReasons,
  ...lapseReasons,
  ...Object.fromEntries(Object.entries(notAcceptReasons).map(([code, { label }]) => [code, label])),
}

const inChinese: Telling = {
  labels: {
    rung: '步骤',
    clock: '期限',
    unit: '单位',
    chosen: '承办单位',
    result: '办理结果',
    reason: '理由',
    explanation: '说明',
    proposed: '建议承办单位',
    view: '意见',
    runningDates: '在计期限',
    text: '内容',
    files: '附件',
    dispute: '争议编号',
    transfer: '移送编号',
    officers: '核实人员',
    receiver: '接收单位',
    lacking: '缺少材料',
    notCopied: '未抄送检察院',
    contact: '联系单位',
    present: '参加',
    filed: '立案时间',
    proof: '凭证',
    held: '会议日期',
    place: '时间和地点',
    safety: '例外理由',
    matter: '适用事项',
    district: '适用区县',
    missing: '需补正',
    days: '延长工作日',
    from: '原时限',
    to: '新时限',
    due: '到期',
    basis: '依据',
    into: '并入',
    complaint: '关联诉求',
  },
  clock: clockInWords,
  result: (code) => (results as Record<string, string>)[code] ?? code,
  reason: (code) => grounds[code] ?? code,
  due: (at) => fullDue(at),
}

/** Deeds whose entry names the unit by itself, in its place as holder. */
const handingOver: readonly string[] = ['dispatch', 'reopen']

export const sayingsOf = (
  { deed, note, unit }: Pick<Entry, 'deed' | 'note' | 'unit'>,
  view: CaseView,
  telling: Telling = inChinese,
): Saying[] => [
  ...(handingOver.includes(deed) ? [{ label: telling.labels.chosen, value: view.nameOf(unit) }] : []),
  ...(Object.keys(sayings) as SayingKey[]).flatMap((key) => {
    const value = textOf(note[key])
    return value ? [{ label: telling.labels[key], value: read(value, sayings[key], { view, telling }) }] : []
  }),
]

function read(
  value: string,
  reading: Reading,
  { view, telling }: { view: CaseView; telling: Telling },
): string {
  if (reading === 'unit') return view.nameOf(value)
  if (reading === 'moment') return value.replace('T', ' ')
  if (reading === 'due') return telling.due(new Date(value))
  return reading === 'as it is' ? value : telling[reading](value)
}

const textOf = (value: Json | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''

/** 2026年11月25日（周三）24:00 前: a page is read long after, so the year stands with it. */
export const fullDue = (due: Date): string => `${yearOf(due)}${dueInWords(due)}`

/** 2026年11月24日 09:30 */
export const fullMoment = (at: Date): string => `${yearOf(at)}${momentInWords(at)}`

const yearOf = (at: Date): string => fullDay(at).replace(/年.*/, '年')
