/** What somebody has filled in, by the names of the fields. */

import type { ViewOutput, ViewStateValue } from '@slack/bolt'
import { z } from 'zod'
import type { Day } from '../../rules/city.ts'
import { formWords } from '../../words/chat/modals.ts'
import { mostTyped } from './fields.ts'

export type Values = Record<string, string | string[] | null>

export function readValues(state: ViewOutput['state']): Values {
  const fields = Object.entries(state.values).map(([name, elements]) => [
    name,
    filledIn(Object.values(elements)[0]),
  ])
  return Object.fromEntries(fields)
}

function filledIn(element: ViewStateValue | undefined): string | string[] | null {
  if (element?.selected_options) return element.selected_options.map((option) => option.value)
  if (element?.files) return element.files.map(fileInWords)
  if (element?.selected_users) return element.selected_users
  return element?.selected_option?.value ?? element?.selected_date ?? element?.value ?? null
}

/** Kept as name and address: the file itself stays with the platform. */
const fileInWords = (file: { name?: string | null; permalink?: string; url_private?: string }): string =>
  [file.name ?? '', file.permalink ?? file.url_private ?? ''].filter(Boolean).join(' ')

/** Pieces of the forms' schemas; their messages stand under the field. */
export const Text = z
  .string({ error: formWords.required })
  .trim()
  .min(1, { error: formWords.required })
  .max(mostTyped, { error: formWords.tooLong(mostTyped) })

export const NoText = z
  .string()
  .nullish()
  .transform((text) => text?.trim() ?? '')

export const Unit = z.string({ error: formWords.choose }).min(1, { error: formWords.choose })

export const NoUnit = z
  .string()
  .nullish()
  .transform((unit) => unit || null)

export const Units = z.array(z.string(), { error: formWords.choose }).min(1, { error: formWords.choose })

export const NoUnits = z
  .array(z.string())
  .nullish()
  .transform((units) => units ?? [])

export const Ticked = z
  .array(z.string())
  .nullish()
  .transform((ticks) => (ticks?.length ?? 0) > 0)

export const CalendarDay = z.iso.date({ error: formWords.notADay }).transform((text) => text as Day)

export const People = z
  .array(z.string())
  .nullish()
  .transform((users) => users ?? [])

export const Files = z
  .array(z.string().max(1_000))
  .nullish()
  .transform((files) => files ?? [])

export const someOf = <const Values extends readonly string[]>(values: Values) =>
  z
    .array(z.enum(values))
    .nullish()
    .transform((chosen) => chosen ?? [])

export const Days = z.coerce.number({ error: formWords.required }).int({ error: formWords.required })

export const oneOf = <const Values extends readonly string[]>(values: Values) =>
  z.enum(values, { error: formWords.choose })

/** The first thing that is wrong with each field. */
export function faultsByField(error: z.ZodError): Record<string, string> {
  const faults: Record<string, string> = {}
  for (const issue of error.issues) faults[String(issue.path[0] ?? '')] ??= issue.message
  return faults
}
