/** Dates as the English pages write them, in the city's own time. */

const zone = 'Asia/Shanghai'
const dayAndYear = { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone } as const
const days = new Intl.DateTimeFormat('en-GB', dayAndYear)
const weekdays = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: zone })
const times = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone })

/** Tuesday, 24 November 2026 */
export const dayInEnglish = (at: Date): string => `${weekdays.format(at)}, ${days.format(at)}`

/** 24 November 2026, 09:30 */
export const momentInEnglish = (at: Date): string => `${days.format(at)}, ${times.format(at)}`

/** A due date: a day that ends at midnight is named as a day, an hour as an hour. */
export const dueInEnglish = (due: Date): string =>
  times.format(due) === '23:59' ? `by the end of ${dayInEnglish(due)}` : `by ${momentInEnglish(due)}`
