/** Words of bringing a notice in: what was read, what is unsure, and what importing it did. */

import { plain } from '../../clip.ts'

type Read = { title: string; issued: string | null; issuer: string | null }
type Counts = { tasks: number; dated: number; standing: number; withoutOwners: number; shares: number }
type Owner = { name: string; tasks: number; units: readonly string[] }

const mostOwners = 15
const mostNames = 4

export const importWords = {
  title: '导入方案：请核对',
  read: ({ title, issued, issuer }: Read): string =>
    `*${plain(title || '（没有读到标题）')}*\n发文：${plain(issuer ?? '未写明')}，${issued ?? '日期未写明'}`,
  counts: ({ tasks, dated, standing, withoutOwners, shares }: Counts): string =>
    [
      `读出 *${tasks}* 项任务：限期 ${dated} 项，长期 ${standing} 项；按单位分解为 ${shares} 份。`,
      ...(withoutOwners > 0 ? [`其中 ${withoutOwners} 项没有写责任单位，暂由协调组负责。`] : []),
    ].join('\n'),
  milestones: (found: readonly { name: string; due: string }[]): string =>
    `评估节点：${found.map(({ name, due }) => `${name} ${due}`).join('；')}`,
  owners: '责任单位对应',
  owner: ({ name, tasks, units }: Owner): string => {
    const more = units.length > mostNames ? ` 等 ${units.length} 个` : ''
    const who =
      units.length === 0 ? '❓ 未对应，导入后请指定' : `${units.slice(0, mostNames).join('、')}${more}`
    return `• ${plain(name)}（${tasks} 项）→ ${who}`
  },
  moreOwners: (count: number): string => `…另有 ${count} 个名称`,
  mostOwners,
  doubts: (count: number): string => `需要核对的 ${count} 处`,
  doubt: (line: number, message: string): string => `• 第 ${line} 行：${message}`,
  first: '前几项任务',
  task: (no: string, text: string, owners: string, due: string): string =>
    `• ${plain(no)} ${plain(text)}（${plain(owners || '未写责任单位')}；${plain(due || '未写时限')}）`,
  compare: (added: number, changed: number, dropped: number, same: number): string =>
    `与在办方案比较：新增 ${added} 项，修改 ${changed} 项，取消 ${dropped} 项，不变 ${same} 项；已报送的内容保留。`,
  changed: (no: string, what: string): string => `• 修改 ${no}：${what}`,
  added: (text: string): string => `• 新增 ${plain(text)}`,
  dropped: (no: string, text: string): string => `• 取消 ${no} ${plain(text)}`,
  changes: { text: '内容', owners: '责任单位', deadline: '时限' } as const,
  confirm: '确认导入',
  revise: '按新版方案更新',
  asNew: '作为新方案导入',
  hint: '确认前什么都不会建立。有误请改好文件再发一次。',
  noTasks: '没有读到任务。请检查：是否为通知全文，任务是否带编号或责任单位；扫描件请先做文字识别。',
  noTitle: '没有读到标题，请把标题放在第一行再发一次。',
  sent: '已读完，核对清单已发给您；核对无误后点「确认导入」。',
  gone: '这份待导入的方案已不在，请重新发送。',
  unreadable: '这个文件读不了：请发 Word（docx）、PDF（有文字的）、网页或文本文件，不超过 5 MB。',
  cannotFetch: '文件取不下来，请稍后再发一次；仍不行请粘贴全文，或用命令行导入。',
  done: (title: string, added: number, total: number): string =>
    added === 0
      ? `《${plain(title)}》此前已导入（${total} 项），没有变化。`
      : `✅ 《${plain(title)}》已导入：新建 ${added} 项，共 ${total} 项。各单位从现在起按期收到任务清单。`,
  revised: (title: string, changed: number, added: number, dropped: number): string =>
    `✅ 已按《${plain(title)}》更新：修改 ${changed} 项，新增 ${added} 项，取消 ${dropped} 项，已报送的内容都保留。`,
  reason: (title: string, issued: string | null): string => `新版方案《${title}》${issued ?? ''}`,
} as const
