/** The city's time on the command line, as it is given and as it is shown. */

import { InvalidArgumentError } from 'commander'
import { isDay } from '../rules/day.ts'

const pattern = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)(Z|[+-]\d{2}:?\d{2})?)?$/i

/** An ISO time; without a zone it is the city's (+08:00), without a time of day its midnight. */
export function readTime(text: string): Date {
  const [, day = '', time = '00:00', zone = '+08:00'] = pattern.exec(text.trim()) ?? []
  const at = new Date(`${day}T${time}${zone.toUpperCase()}`)
  if (isDay(day) && !Number.isNaN(at.getTime())) return at
  throw new InvalidArgumentError('give an ISO time such as 2026-11-23T09:00:00+08:00.')
}

const offset = 8 * 3_600_000

/** An instant as ISO text in the city's own time: the date that it begins with is the city's. */
export const cityIso = (at: Date): string =>
  new Date(at.getTime() + offset).toISOString().replace('Z', '+08:00')

/** The same short enough for a table; a limit that ends with its day is told as that day. */
export function cityShort(at: Date): string {
  const [day = '', time = ''] = cityIso(at).split(/[T.]/)
  return time === '23:59:59' ? day : `${day} ${time.slice(0, 5)}`
}
