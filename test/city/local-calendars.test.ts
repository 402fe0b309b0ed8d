import { expect, test } from 'vitest'
import { loadCity } from '../../src/city/load-city.ts'
import { localCalendars } from '../../src/city/local-calendars.ts'
import { calendarVersions, countedBy } from '../../src/rules/calendar.ts'
import { deadline, toDay } from '../../src/rules/deadlines.ts'

test("a region's own holiday moves the dates of its units, and of nobody else", async () => {
  const city = await loadCity('seeds/chongqing')
  const local = localCalendars({
    notices: [],
    local: [
      {
        units: ['cq-youyang-market'],
        name: '某节',
        basis: '某条例',
        off: [{ from: '2026-03-11', to: '2026-03-12' }],
      },
    ],
    hours: city.officeHours,
  })
  const own = local.get('cq-youyang-market')
  if (!own) throw new Error('There is no calendar of its own.')
  const withLocal = {
    ...city,
    localCalendars: new Map([
      [
        'cq-youyang-market',
        { ...city.calendar, off: new Map([...city.calendar.off, ...own.off]), version: 'local' },
      ],
    ]),
  }
  const dueOf = (unit: string) =>
    toDay(
      deadline({
        from: new Date('2026-03-10T10:00:00+08:00'),
        span: { amount: 2, unit: 'wd' },
        calendar: countedBy(unit, withLocal).calendar,
      }).due,
    )

  expect(dueOf('cq-market')).toBe('2026-03-12')
  expect(dueOf('cq-youyang-market')).toBe('2026-03-16')
  expect(calendarVersions(withLocal)).toEqual([city.calendar.version, 'local'])
})
