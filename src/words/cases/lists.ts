/** Words of the list that takes the place of too many single reminders. */

export const listWords = {
  title: (unit: string, count: number): string => `📋 ${unit}：${count} 件临期或逾期，请尽快办理`,
  more: (count: number): string => `还有 ${count} 件，请用 \`/zhixie 待办\` 查看。`,
  hint: '今天的提醒较多，合并为这一张清单；特急件仍单独提醒。',
} as const
