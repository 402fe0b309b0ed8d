import { z } from 'zod'
import type { HolidayNotice } from '../../rules/calendar.ts'
import { day, text } from './fields.ts'

const NoticeRow: z.ZodType<HolidayNotice> = z.strictObject({
  year: z.int().min(1949).max(2999),
  number: text.exactOptional(),
  title: text,
  issued: day,
  off: z.array(z.strictObject({ name: text, from: day, to: day })),
  makeUp: z.array(day),
})

/** The State Council's notices; a later one overrules an earlier one day by day. */
export const HolidaysFile = z.strictObject({ notices: z.array(NoticeRow) })
