import { z } from 'zod'
import type { HolidayNotice } from '../../rules/calendar.ts'
import { day, id, text } from './fields.ts'

const NoticeRow: z.ZodType<HolidayNotice> = z.strictObject({
  year: z.int().min(1949).max(2999),
  number: text.exactOptional(),
  title: text,
  issued: day,
  off: z.array(z.strictObject({ name: text, from: day, to: day })),
  makeUp: z.array(day),
})

/** The State Council's notices; a later one overrules an earlier one day by day. */
export const HolidaysFile = z.strictObject({
  notices: z.array(NoticeRow),
  /** Holidays of a region, such as an autonomous county's; they count for the units named and for nobody else. */
  local: z
    .array(
      z.strictObject({
        units: z.array(id).min(1, 'expected at least one unit'),
        name: text,
        basis: text,
        off: z.array(z.strictObject({ from: day, to: day })).min(1, 'expected at least one day'),
      }),
    )
    .exactOptional(),
})
export type LocalHolidays = NonNullable<z.infer<typeof HolidaysFile>['local']>
