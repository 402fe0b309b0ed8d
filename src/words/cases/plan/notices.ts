/** What the bot says about plans by itself. */

import { plain } from '../../clip.ts'

const mostNames = 20

const listed = (names: readonly string[]): string => {
  const more = names.length - mostNames
  return `${names.slice(0, mostNames).map(plain).join('、')}${more > 0 ? ` 等 ${names.length} 个单位` : ''}`
}

export const planNotices = {
  unitList: (unit: string, count: number): string => `🗂 ${unit}：${count} 项改革任务需要办理或报告`,
  unitHint: '点「查看」登记进展或报完成；报过的不再提醒。',
  deskList: (count: number): string => `🗂 ${count} 项改革任务临期、逾期或待验收`,
  deskHint: '点「查看」看各单位进度、验收或退回；催办名单见 `/zhixie 计划 逾期`。',
  more: (count: number): string => `还有 ${count} 项，请用 \`/zhixie 计划\` 查看。`,
  unheard: (names: readonly string[]): string =>
    `⚠️ 今天的任务清单有 ${names.length} 个单位无人接收：${listed(names)}。请电话通知，并登记这些单位的联络员或频道。`,
  unknownOwners: (count: number): string => `❓ 方案中有 ${count} 个责任单位的名称对应不到具体单位`,
  unknownHint:
    '点「指定单位」选择它指哪些单位；只问这一次，以后的方案也照此办理。不指定的，任务由协调组负责。',
  nameOwner: '指定单位',
  named: (name: string, tasks: number): string =>
    `✅ 已记住「${plain(name)}」指哪些单位；${tasks} 项任务已补上责任单位。`,
} as const
