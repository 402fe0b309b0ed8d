/** The working calendar of the State Council's yearly notices: what is named there is data, never derived. */

import type { City, Day, OfficeHours, UnitId } from './city.ts'
import { dayOfNumber, numberOfDay, yearOf } from './day.ts'

/** Days named by notices, each with the citation of the paper that names it. */
export type Calendar = {
  /** Changes whenever a notice is loaded: kept with every deadline computed from it. */
  version: string
  off: ReadonlyMap<Day, string>
  /** Weekend days that are worked (调休上班). */
  makeUp: ReadonlyMap<Day, string>
  /** Years whose notice is published; a date that reaches beyond is provisional. */
  years: ReadonlySet<number>
  /** When an office is open on a working day, for limits in office hours; empty: all day. */
  hours: OfficeHours
}

/** One notice as the city's folder holds it. `number`: 国办发明电〔…〕…号, where it is known. */
export type HolidayNotice = {
  year: number
  number?: string
  title: string
  issued: Day
  off: readonly { name: string; from: Day; to: Day }[]
  makeUp: readonly Day[]
}

export type DayKind = 'working' | 'make-up' | 'weekend' | 'holiday'

/** Later notices overrule earlier ones day by day, as in January 2020 when the holidays were prolonged. */
export function makeCalendar(notices: readonly HolidayNotice[], hours: OfficeHours = []): Calendar {
  const off = new Map<Day, string>()
  const makeUp = new Map<Day, string>()
  const inOrder = notices.toSorted((one, other) => (one.issued < other.issued ? -1 : 1))
  for (const notice of inOrder) {
    const paper = citation(notice)
    for (const day of daysOff(notice)) name({ day, paper, as: off, not: makeUp })
    for (const day of notice.makeUp) name({ day, paper, as: makeUp, not: off })
  }
  const years = new Set(inOrder.map((notice) => notice.year))
  return { version: versionOf({ off, makeUp, years, hours }), off, makeUp, years, hours }
}

const citation = ({ title, number }: HolidayNotice) => `《${title}》${number ? `（${number}）` : ''}`

/** Every single day that a notice declares off, weekends inside the range included. */
export function daysOff(notice: Pick<HolidayNotice, 'off'>): Day[] {
  return notice.off.flatMap(({ from, to }) => {
    const first = numberOfDay(from)
    return Array.from({ length: numberOfDay(to) - first + 1 }, (_, place) => dayOfNumber(first + place))
  })
}

type Naming = { day: Day; paper: string; as: Map<Day, string>; not: Map<Day, string> }
function name({ day, paper, as, not }: Naming): void {
  as.set(day, paper)
  not.delete(day)
}

/** The last year covered and a fingerprint (FNV-1a) of all that is named: the same notices, the same version. */
function versionOf({ off, makeUp, years, hours }: Omit<Calendar, 'version'>): string {
  const open = hours.map(({ from, to }) => `${from}-${to}`)
  const facts = [...years, ...[...off].flat(), 'make-up', ...[...makeUp].flat(), ...open].join()
  let print = 0x811c9dc5
  for (let place = 0; place < facts.length; place += 1) {
    print = Math.imul(print ^ facts.charCodeAt(place), 0x01000193)
  }
  const year = Math.max(0, ...years)
  return `${year}-${(print >>> 0).toString(16).padStart(8, '0')}`
}

/** A make-up Saturday is a working day; a holiday Tuesday is not. */
export const isWorkingDay = (day: Day, calendar: Calendar): boolean => isWorking(numberOfDay(day), calendar)

/** As isWorkingDay, for a day's number: what every walk over days asks. */
export function isWorking(number: number, calendar: Calendar): boolean {
  const { first, working } = tableOf(calendar)
  const named = working[number - first]
  return named === undefined ? !isWeekend(number) : named === 1
}

/** What a day is, and the paper that says so when a notice names it. */
export function kindOfDay(number: number, calendar: Calendar): { kind: DayKind; notice?: string } {
  const day = dayOfNumber(number)
  const makeUp = calendar.makeUp.get(day)
  if (makeUp !== undefined) return { kind: 'make-up', notice: makeUp }
  const off = calendar.off.get(day)
  if (off !== undefined) return { kind: 'holiday', notice: off }
  return { kind: isWeekend(number) ? 'weekend' : 'working' }
}

/** Monday to Friday of any year: 1970-01-01 was a Thursday. */
const isWeekend = (number: number): boolean => (((number + 3) % 7) + 7) % 7 >= 5

/** The nth working day after a day, or before it for a negative count; 0 is the day itself. */
export function addWorkingDays(number: number, count: number, calendar: Calendar): number {
  const step = count < 0 ? -1 : 1
  let day = number
  for (let left = Math.abs(count); left > 0; ) {
    day += step
    if (isWorking(day, calendar)) left -= 1
  }
  return day
}

/** Working days after one day, up to and including another; 0 when the second is not later. */
export function countWorkingDays({
  after,
  through,
  calendar,
}: {
  after: Day
  through: Day
  calendar: Calendar
}): number {
  return workingDaysIn({ after: numberOfDay(after), through: numberOfDay(through), calendar })
}

export function workingDaysIn({
  after,
  through,
  calendar,
}: {
  after: number
  through: number
  calendar: Calendar
}): number {
  let count = 0
  for (let day = after + 1; day <= through; day += 1) if (isWorking(day, calendar)) count += 1
  return count
}

/** The day itself if it is worked, otherwise the nearest worked day in the direction given. */
export function nearestWorkingDay(number: number, step: 1 | -1, calendar: Calendar): number {
  let day = number
  while (!isWorking(day, calendar)) day += step
  return day
}

/** Whether every year between two days has its notice. */
export function isSettled(first: number, last: number, { years }: Calendar): boolean {
  for (let year = yearOf(first); year <= yearOf(last); year += 1) if (!years.has(year)) return false
  return true
}

type Table = { first: number; working: Uint8Array }

/** The named stretch of a calendar as a table, made once a calendar: a map of texts is too slow to walk. */
const tables = new WeakMap<Calendar, Table>()

function tableOf(calendar: Calendar): Table {
  const known = tables.get(calendar)
  if (known) return known
  const table = makeTable(calendar)
  tables.set(calendar, table)
  return table
}

function makeTable({ off, makeUp }: Calendar): Table {
  const named = [...off.keys(), ...makeUp.keys()].map(numberOfDay)
  const first = named.reduce((least, day) => Math.min(least, day), named[0] ?? 0)
  const last = named.reduce((most, day) => Math.max(most, day), first - 1)
  const working = Uint8Array.from({ length: last - first + 1 }, (_, place) =>
    isWeekend(first + place) ? 0 : 1,
  )
  for (const day of off.keys()) working[numberOfDay(day) - first] = 0
  for (const day of makeUp.keys()) working[numberOfDay(day) - first] = 1
  return { first, working }
}

/** The same city, with the unit's own calendar where it has one. */
export function countedBy<C extends Pick<City, 'calendar' | 'localCalendars'>>(unit: UnitId, city: C): C {
  const calendar = city.localCalendars?.get(unit)
  return calendar ? { ...city, calendar } : city
}

/** Every calendar that dates are counted under today. */
export const calendarVersions = ({
  calendar,
  localCalendars,
}: Pick<City, 'calendar' | 'localCalendars'>): string[] => [
  ...new Set([calendar.version, ...[...(localCalendars?.values() ?? [])].map(({ version }) => version)]),
]
