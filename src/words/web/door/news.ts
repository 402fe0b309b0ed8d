/** What is sent to complainants outside the page: neutral, for anybody may look over their shoulder. */

import type { Language } from './language.ts'

export type News = { subject: string; text: string }

type Words = {
  news(no: string, address: string): News
  checkBack(no: string, address: string): News
  newCode(no: string, address: string, minutes: number): News
}

/** Never a unit, a matter, or a word of what was written. */
export const newsIn: Record<Language, Words> = {
  zh: {
    news: (no, address) => ({
      subject: '您的事项有新进展',
      text: `${no} 有新进展。请打开 ${address} ，凭编号和查询码查看。本消息自动发送，请勿回复；不想再收，可在查看页关闭。`,
    }),
    checkBack: (no, address) => ({
      subject: '一个回访问题',
      text: `${no} 有一个回访问题等您回答，只需一分钟。请打开 ${address} ，凭编号和查询码查看。本消息自动发送，请勿回复。`,
    }),
    newCode: (no, address, minutes) => ({
      subject: '更换查询码',
      text: `有人申请更换 ${no} 的查询码。是您本人，请在 ${minutes} 分钟内打开 ${address} ，按页面上的按钮；不是您，请不用理会，原查询码继续有效。`,
    }),
  },
  en: {
    news: (no, address) => ({
      subject: 'News on your matter',
      text: `There is news on ${no}. Please open ${address} and look it up with your number and code. Sent automatically, please do not reply; you can switch these messages off on that page.`,
    }),
    checkBack: (no, address) => ({
      subject: 'One question',
      text: `There is a question for you on ${no}; it takes a minute. Please open ${address} and look it up with your number and code. Sent automatically, please do not reply.`,
    }),
    newCode: (no, address, minutes) => ({
      subject: 'New code',
      text: `Somebody asked for a new code for ${no}. If it was you, open ${address} within ${minutes} minutes and press the button there; if not, do nothing, your code stays valid.`,
    }),
  },
}
