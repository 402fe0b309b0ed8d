/** Time stamps in the words of the city, which is in Shanghai's time wherever the browser may be. */

const zone = 'Asia/Shanghai'
const formats = {
  time: new Intl.DateTimeFormat('zh-CN', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }),
  day: new Intl.DateTimeFormat('zh-CN', { timeZone: zone, month: 'long', day: 'numeric' }),
  full: new Intl.DateTimeFormat('zh-CN', { timeZone: zone, year: 'numeric', month: 'long', day: 'numeric' }),
  short: new Intl.DateTimeFormat('zh-CN', { timeZone: zone, month: 'numeric', day: 'numeric' }),
  weekday: new Intl.DateTimeFormat('zh-CN', { timeZone: zone, weekday: 'long' }),
  numbers: new Intl.DateTimeFormat('en-CA', { timeZone: zone }),
}

export function timeOf(ts) {
  return formats.time.format(new Date(Number(ts) * 1000))
}

export function dayOf(ts) {
  const date = new Date(Number(ts) * 1000)
  return `${formats.day.format(date)} ${formats.weekday.format(date)}`
}

/** 9:12 when it was today, 11/23 09:12 otherwise. */
export function briefly(ts, today = dayOf(ts)) {
  return dayOf(ts) === today
    ? timeOf(ts)
    : `${formats.short.format(new Date(Number(ts) * 1000))} ${timeOf(ts)}`
}

export function calendarOf(date) {
  return {
    date: formats.full.format(date),
    weekday: formats.weekday.format(date),
    time: formats.time.format(date),
  }
}

/** https://docs.slack.dev/messaging/formatting-message-text#date-formatting */
export function slackDate(seconds, pattern) {
  const date = new Date(seconds * 1000)
  const { time, date: full } = calendarOf(date)
  const words = {
    '{date_num}': formats.numbers.format(date),
    '{date}': full,
    '{date_short}': full,
    '{date_long}': `${full} ${formats.weekday.format(date)}`,
    '{date_pretty}': full,
    '{date_short_pretty}': full,
    '{date_long_pretty}': `${full} ${formats.weekday.format(date)}`,
    '{time}': time,
    '{time_secs}': time,
  }
  return pattern.replace(/\{[a-z_]+\}/g, (token) => words[token] ?? token)
}
