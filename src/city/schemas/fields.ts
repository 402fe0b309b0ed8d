/** What a single value in a city's files may be. */

import { z } from 'zod'
import type { Day, Span } from '../../rules/city.ts'
import { isDay } from '../../rules/day.ts'
import { readSpan } from '../../rules/span.ts'

const longestText = 2000

export const text = z.string().regex(/\S/, 'expected a text that is not empty').max(longestText)

/** Ids are kept in cases for years and joined with #, : and /, so those stay out of them. */
export const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._+-]{0,79}$/, 'expected an id of a-z, 0-9, "-", "." and "+"')

export const day = z.custom<Day>(
  (value) => typeof value === 'string' && isDay(value),
  'expected a day written as 2026-11-23',
)

/** Signed, as the ladder has it. */
export const spanText = z
  .string()
  .refine((value) => readSpan(value) !== null, 'expected a span such as "-1wd", "+24h" or "0wd"')

export const everyText = z
  .string()
  .refine((value) => (readSpan(value)?.amount ?? 0) > 0, 'expected a span of at least one, such as "2wd"')

export const spanUnit = z.enum(['wd', 'd', 'h', 'oh', 'mo'])

/** Whether an amount and its unit are a span that can be walked; see rules/span.ts. */
export const isSpan = ({ amount, unit }: Span): boolean => readSpan(`${amount}${unit}`) !== null

export const amount = z.int().min(1)

/** law: a rule says so; practice: usual elsewhere; default: ours, and never to be shown as law. */
export const standing = z.enum(['law', 'practice', 'default'])

/** A Slack channel's name, which Slack keeps lower-case and without spaces. */
export const channelName = z
  .string()
  .regex(/^[\p{Ll}\p{Lo}\p{N}_-]{1,80}$/u, 'expected a channel name without spaces, capitals and punctuation')

export const time = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'expected a time of day such as "09:00"')
