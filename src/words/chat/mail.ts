/** Words of e-mails: the notice without the chat's marks, and where to go on. */

const marks = /[*_`]|<[^>]*>/g

const withoutMarks = (text: string): string =>
  text.replace(marks, '').replace(/&(?:amp|lt|gt);/g, (sign) => ({ '&lt;': '<', '&gt;': '>' })[sign] ?? '&')

export const mailWords = {
  subject: (text: string): string => `【执协】${withoutMarks(text).split('\n')[0]?.slice(0, 60) ?? ''}`,
  body: (text: string, link: string | null): string =>
    [
      withoutMarks(text),
      ...(link ? ['', `查看全文和办理经过（链接 24 小时内有效，请勿转发）：`, link] : []),
      '',
      '您收到这封邮件，是因为在协同办公平台上没有找到您的账号或可用的频道。请联系协调组登记，以便在线办理。',
    ].join('\n'),
} as const
