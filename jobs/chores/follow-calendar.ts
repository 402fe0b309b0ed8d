/** A new holiday notice has been loaded: every open due date is counted again under it. */

import { recountCase } from '../../src/actions/recount-case.ts'
import type { App } from '../../src/app.ts'
import { calendarVersions } from '../../src/rules/calendar.ts'

const mark = 'calendar.version'

/** Done once for each version; cut off half-way it goes on at the next sweep, since what is counted is not found again. */
export async function followCalendar(app: App): Promise<{ counted: number; moved: number }> {
  const { storage, city, office } = app
  const versions = calendarVersions(city)
  const version = versions.join(' ')
  if ((await storage.marks.get(mark)) === version) return { counted: 0, moved: 0 }
  let moved = 0
  const stale = await storage.waiting.underOtherCalendar(versions)
  for (const no of stale) if (await recountCase(office, no)) moved += 1
  if ((await storage.waiting.underOtherCalendar(versions)).length === 0)
    await storage.marks.put(mark, version)
  if (stale.length > 0) app.events.recounted(stale.length, moved)
  return { counted: stale.length, moved }
}
