/** What the bot says by itself: one entry for each notice, made from the case as it is when it is delivered. */

import type { Entry } from '../rules/cases/case.ts'
import { placeIn } from '../rules/cases/complaint/letter.ts'
import type { NoticeName } from '../rules/cases/owed.ts'
import type { CaseView, ClockView } from '../storage/reads/case-view.ts'
import { reclassifiedAs } from './cases/category.ts'
import { escalationWords } from './cases/escalation.ts'
import { letterWords } from './cases/letter.ts'
import { transferWords } from './cases/transfers/forms.ts'
import { clip, plain } from './clip.ts'
import { dueInWords } from './dates.ts'
import {
  clockInWords,
  deedInWords,
  kinds,
  lamps,
  notAcceptReasons,
  parts,
  results,
  returnReasons,
  standings,
  urgencies,
} from './labels.ts'
import { tellingReasons } from './routing/reasons.ts'

/** `discreet`: the place is private to whoever complained, so even a confidential case may be quoted. */
type About = { view: CaseView; with: Record<string, string>; entry: Entry | null; discreet: boolean }

/** Notices about one case. Digest and lists are made of blocks of their own, a paper is a file. */
type CaseNotice = Exclude<
  NoticeName,
  | 'digest'
  | 'paper'
  | 'task-list'
  | 'unheard-lists'
  | 'unknown-owners'
  | 'missed'
  | 'case-list'
  // To whoever complained, by a way of their own: see words/web/door/news.ts.
  | 'news'
  | 'check-back'
  | 'new-code'
>

const notices: Record<CaseNotice, (about: About) => string> = {
  registered: ({ view }) => registered(view),
  moved: ({ view, entry, discreet }) => (entry ? moved(view, entry, discreet) : view.no),
  reminder: ({ view, entry }) => reminder(view, entry),
  proposal: ({ view, entry }) =>
    reminder(view, entry, `建议采取「${noteOf(entry, 'rung')}」，请协调员决定是否发出。`),
  escalation: ({ view, entry }) => escalation(view, entry),
  'likely-duplicate': ({ view, with: { others = '' } }) =>
    `🔁 ${view.no} 与 ${others} 内容相近，可能是同一事项。请用 \`/zhixie 查 ${view.no}\` 核对；确属同一事项的，点「并案」。`,
  undeliverable: ({ view, with: { place, reason } }) =>
    `⚠️ ${view.no} 的通知没有送达「${place || parts.complainant}」（${faultInWords(reason ?? '')}）。请电话通知${view.unit.name}，并检查该单位的频道或人员登记。`,
  'nobody-there': ({ view, with: { office } }) =>
    `⚠️ ${view.no}：${view.unit.name}没有登记${office === 'leader' ? '分管领导' : '联络员或频道'}，这一步提醒无人接收，已跳过。请电话联系该单位并补充登记。`,
}

/** Slack's own words for why it refuses a message. */
const faults: Record<string, string> = {
  is_archived: '频道已归档',
  channel_is_archived: '频道已归档',
  channel_not_found: '频道不存在，或没有邀请机器人',
  not_in_channel: '机器人不在频道内',
  user_not_found: '没有这个账号',
  users_not_found: '没有这个账号',
  user_disabled: '账号已停用',
  restricted_action: '频道限制发言',
  restricted_action_read_only_channel: '频道为只读',
  msg_too_long: '内容过长',
  missing_scope: '机器人权限不足',
  restricted_action_thread_only_channel: '频道只能在消息下回复',
  cannot_dm_bot: '对方是机器人',
  message_not_found: '原消息已被删除',
  thread_not_found: '原消息已被删除',
}

/** The platform's own code is in the log: it says nothing to somebody who has to telephone. */
const faultInWords = (reason: string): string => faults[reason] ?? '平台拒收，原因见运行日志'

export const isCaseNotice = (name: NoticeName): name is CaseNotice => name in notices

export const noticeInWords = (name: CaseNotice, about: About): string => clip(notices[name](about), 3000)

const robots: Record<string, string> = {
  wecom: '企业微信机器人',
  dingtalk: '钉钉机器人',
  feishu: '飞书机器人',
}

/** wecom:coordination → 企业微信机器人 */
export const mirrorInWords = (name: string): string => robots[name.split(':')[0] ?? ''] ?? '对接系统'

/** The auditor's report. */
export const missedInWords = ({
  promises = '0',
  cases = '0',
  outboxes = '0',
}: Record<string, string>): string =>
  `🚨 有通知或期限没有按时处理：应发未发 ${promises} 条，应检查未检查 ${cases} 件，应交未交 ${outboxes} 件。请联系管理员查看运行日志（zhixie doctor）。`

/** A line for several cases at one desk; also the text that a notification shows. */
const heading = (view: CaseView): string => `${kinds[view.kind]} ${view.no}`

function registered(view: CaseView): string {
  if (view.file.kind === 'dispute') return disputeRegistered(view, view.file.facts.parties)
  if (view.kind === 'criminal-transfer' || view.kind === 'transfer' || view.kind === 'clue')
    return transferWords.registered[view.kind](view.no)
  if (view.file.kind !== 'complaint') return heading(view)
  const { understood, confidential } = view.file.facts
  const subject = [understood?.matter, understood?.district].filter(Boolean)
  const urgent = understood && understood.urgency !== 'normal' ? [urgencies[understood.urgency]] : []
  const reading = [...subject, ...urgent].join(' · ')
  const answer = view.clocks.find((clock) => clock.name === 'answer')
  const going =
    view.state === 'triage' ? '需要人工研判，已提交协调组确定承办单位。' : `已分派给 *${view.unit.name}*。`
  return [
    `✅ 已登记，编号 *${view.no}*，请保存。`,
    ...ofLetter(view),
    ...(reading ? [`理解为：${plain(reading)}`] : []),
    going,
    ...why(view),
    ...(answer
      ? [
          `最迟 *${dueInWords(answer.due)}* 答复（${limitInWords(answer)}）${answer.provisional ? '（暂定）' : ''}。`,
        ]
      : []),
    ...(confidential ? ['已按保密件办理：原话不会转发到任何频道。如原消息在公开频道，请您自行删除。'] : []),
    '理解有误请点「更正」。',
  ].join('\n')
}

function ofLetter({ file }: CaseView): string[] {
  if (file.kind !== 'complaint') return []
  const { parts, partOf } = file.facts
  const place = placeIn(file.facts)
  if (!place) return []
  return [partOf ? letterWords.registeredPart(partOf.no, place) : letterWords.registered(parts ?? [])]
}

function disputeRegistered(view: CaseView, parties: readonly string[]): string {
  const accept = view.clocks.find((clock) => clock.name === 'accept')
  return [
    `✅ 争议已登记，编号 *${view.no}*，请保存。`,
    `当事单位：${parties.map(view.nameOf).join('、')}。各方频道会收到通知，请各方陈述意见。`,
    ...(accept ? [`协调办公室最迟 *${dueInWords(accept.due)}* 审查受理（${limitInWords(accept)}）。`] : []),
  ].join('\n')
}

/** A limit of ours is never shown as law: only a rule or a custom is cited. */
const limitInWords = ({ standing, basis }: ClockView): string =>
  standing === 'default' ? standings.default : `${standings[standing]}：${basis}`

function why({ file }: CaseView): string[] {
  // The reasons quote the text; of a confidential case they stay on its own page.
  if (file.kind !== 'complaint' || !file.facts.understood || file.facts.confidential) return []
  const reasons = tellingReasons(file.facts.understood.reasons)
  return reasons.length > 0 ? [`理由：${plain(reasons.join('；'))}`] : []
}

/** `asked`: what its reader is to do; left out: what the unit is to do. */
function reminder(view: CaseView, entry: Entry | null, asked?: string): string {
  const clock = view.clocks.findLast((other) => other.name === noteOf(entry, 'clock'))
  const lamp = lamps[(noteOf(entry, 'lamp') || 'yellow') as keyof typeof lamps]
  const due = noteOf(entry, 'due')
  const over = clock?.overdue ? '已逾期' : '将到期'
  return [
    `${lamp} *${noteOf(entry, 'rung')}*：${heading(view)} 的${clockInWords(noteOf(entry, 'clock'))}${over}，期限为 ${due ? dueInWords(new Date(due), entry?.at) : ''}${standingOf(clock)}。`,
    `${view.kind === 'complaint' || view.kind === 'plan-task' ? `承办单位：${view.unit.name}。` : ''}${asked ?? urge(view, clock)}`,
  ].join('\n')
}

/** （法定） */
const standingOf = (clock: ClockView | undefined): string => (clock ? `（${standings[clock.standing]}）` : '')

function escalation(view: CaseView, entry: Entry | null): string {
  const due = noteOf(entry, 'due')
  const clock = view.clocks.findLast((other) => other.name === noteOf(entry, 'clock'))
  return escalationWords.letter({
    rung: noteOf(entry, 'rung'),
    subject: heading(view),
    clock: `${clockInWords(noteOf(entry, 'clock'))}${standingOf(clock)}`,
    due: due ? dueInWords(new Date(due), entry?.at) : '',
    text: noteOf(entry, 'text'),
  })
}

/** What to do now; only a complaint's answer can be given longer. */
function urge({ kind }: CaseView, clock: ClockView | undefined): string {
  if (clock?.overdue)
    return kind === 'complaint' ? '请立即办理并登记进展。' : '请立即办理，点「详情」看可办的事项。'
  return kind === 'complaint' ? '请在期限前办理；确有困难请在到期前申请延期。' : '请在期限前办理。'
}

/** One line of the file for a thread: who did what, and what matters of it. */
function moved(view: CaseView, entry: Entry, discreet: boolean): string {
  const who =
    entry.by.kind === 'person'
      ? `${view.nameOf(entry.by.unit)} ${plain(entry.by.name)}`
      : entry.by.kind === 'bot'
        ? '系统'
        : '投诉人'
  const said = details(view, entry, discreet)
  // Several cases of one letter are told in one thread.
  const which = view.file.kind === 'complaint' && placeIn(view.file.facts) ? `${view.no} · ` : ''
  return `${which}*${deedInWords(view.kind, entry.deed)}* · ${who}${said ? `\n${said}` : ''}`
}

function details(view: CaseView, { deed, note, unit, by }: Entry, discreet: boolean): string {
  const text = (key: string) => (typeof note[key] === 'string' ? plain(clip(note[key], 1500)) : '')
  const confidential = view.file.kind === 'complaint' && view.file.facts.confidential
  // Their own words are not said again even to their author.
  const hidden = confidential && (!discreet || by.kind === 'complainant')
  switch (deed) {
    case 'dispatch':
    case 'assign':
      return `承办单位：${view.nameOf(unit)}${text('basis') ? `；依据：${text('basis')}` : ''}`
    case 'reclassify':
    case 'reclassifyAside':
      return reclassifiedAs(text('category'))
    case 'giveBack':
    case 'giveUp':
      return `退回原因：${returnReasons[note.reason as keyof typeof returnReasons] ?? ''}；${hidden ? '说明见详情' : text('explanation').replace(/。$/, '')}${note.proposed ? `；建议承办：${view.nameOf(String(note.proposed))}` : ''}`
    case 'answer':
    case 'answerForReview':
    case 'approveAnswer':
      return `办理结果：${results[note.result as keyof typeof results] ?? ''}${hidden ? '' : `\n${text('text')}`}`
    case 'notAccept': {
      const ground = notAcceptReasons[note.reason as keyof typeof notAcceptReasons]
      return `${ground?.label ?? ''}：${hidden ? '' : text('explanation')} ${ground?.goTo ?? ''}`
    }
    case 'grantExtension':
      return `延长 ${note.days} 个工作日，新期限 ${dueInWords(new Date(String(note.due)))}${text('basis') ? `（${text('basis')}）` : ''}`
    case 'designate':
    case 'opine':
      return `管辖单位：${view.nameOf(String(note.unit))}；依据：${text('basis')}`
    case 'settle':
    case 'offer':
      return `管辖单位：${view.nameOf(String(note.unit))}${text('text') ? `；${text('text')}` : ''}`
    case 'joinDispute':
      return `由谁承办正在协调（${text('dispute')}），答复期限不变。其间请联系${view.nameOf(String(note.contact))}；也可以请求协调。`
    case 'noteTransfer':
      return text('text')
        ? `${text('to')}反馈（${text('transfer')}）：${text('text')}`
        : `已移送${text('to')}（${text('transfer')}），结果会在这里告诉您；原有的时效和立案时间随案计算。`
    case 'recordFiling':
      return `${view.nameOf(String(note.unit))}：${text('filed').replace('T', ' ')}，凭证：${text('proof')}`
    case 'takeMeasures':
      return `${view.nameOf(String(note.unit))}：${text('text')}；例外理由：${text('reason')}`
    case 'convene':
      return `${text('held')}，${text('place')}`
    case 'prolong':
      return `${text('reason')}；新期限 ${dueInWords(new Date(String(note.due)))}`
    case 'recount':
      return `${clockInWords(text('clock'))}：国务院公布放假安排后重新计算，由 ${dueInWords(new Date(text('before')))} 改为 *${dueInWords(new Date(text('due')))}*。`
    case 'flagPrecedent':
    case 'markPrecedent':
      if (Array.isArray(note.against) && note.against.length === 0)
        return '不再与其他裁定规则抵触，恢复按本决定分派。'
      return `与 ${Array.isArray(note.against) ? note.against.join('、') : ''} 对同一事项的结论不一致，已停止按两者分派，请协调员保留其一（「不采用」另一件）。`
    case 'state':
    case 'stateLast':
      return `${view.nameOf(String(note.unit))}：${text('basis') ? `${text('view').replace(/[。；]$/, '')}；依据：${text('basis')}` : text('view')}`
    case 'merge':
      return `并入 ${text('into')}，本编号仍可查询。`
    default:
      return hidden
        ? ''
        : [text('text'), text('reason'), text('explanation'), text('missing')].filter(Boolean).join('；')
  }
}

const noteOf = (entry: Entry | null, key: string): string => {
  const value = entry?.note[key]
  return typeof value === 'string' ? value : ''
}
