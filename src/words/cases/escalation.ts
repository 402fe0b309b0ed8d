/** Words of the steps that a coordinator confirms: 催办通知书, 督办函, 通报, 约谈. */

import { plain } from '../clip.ts'

export const escalationDeeds = { escalate: '发出催办、督办', waive: '不采取催办、督办' } as const
export const escalationButtons = { escalate: '发出', waive: '不采取' } as const

type Letter = { rung: string; subject: string; clock: string; due: string; text: string }

export const escalationWords = {
  letter: ({ rung, subject, clock, due, text }: Letter): string =>
    [
      `📕 *${rung}*：${subject} 的${clock}已于${due}届满，至今没有办结。`,
      ...(text ? [plain(text)] : []),
      '请立即办理，并书面说明逾期原因和完成时间。',
    ].join('\n'),
  sendHint: '补充要求（可不填）：办结时限、书面说明的报送时间等。确认后发给承办单位的分管领导和联络员。',
  step: (rung: string, clock: string): string => `${rung}（${clock}）`,
  nothing: '没有待决定的措施',
} as const
