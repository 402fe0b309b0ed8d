/** 放假安排调整: a case counted again under the calendar that holds now, and whoever it concerns told once. */

import { countedBy } from '../rules/calendar.ts'
import type { CaseNo } from '../rules/cases/case.ts'
import { underCalendar } from '../rules/cases/time/recount.ts'
import type { Office } from './office.ts'
import { withShown } from './perform.ts'

/** True: a due date has moved. Lost to somebody else's deed it is left for the next time it is asked for. */
export async function recountCase(office: Office, no: CaseNo): Promise<boolean> {
  const file = await office.storage.cases.get(no)
  const after = file && underCalendar(file, office.clock(), countedBy(file.unit, office.city))
  if (!file || !after) return false
  const moved = after.history.length > file.history.length
  const saved = await office.storage.cases.save(moved ? withShown(office, file, after) : after)
  if (saved) await office.handOver(saved)
  return Boolean(saved) && moved
}
