/** A plan from a file: the notice as it was published, or the JSON that `plan parse` makes of it. */

import { z } from 'zod'
import { readDocument } from '../../documents/reading/read-document.ts'
import { isDay } from '../../rules/day.ts'
import { readMilestones } from '../../rules/notice/milestones.ts'
import type { Notice } from '../../rules/notice/notice.ts'
import { readNotice } from '../../rules/notice/read-notice.ts'
import { readBytes } from './read-input.ts'
import { checkJson, parseJson } from './read-json-input.ts'

const text = z.string('expected a text').max(20_000, 'expected at most 20000 characters')
const day = z.string().refine(isDay, 'expected a day written as 2026-11-23').nullable()
const units = z.array(text).max(500)

const PlanTask = z.object({
  no: z.int().nonnegative().nullable(),
  marker: text.default(''),
  sectionPath: z.array(text).max(20),
  text: text.min(1, 'expected a text that is not empty'),
  units,
  lead: units.default([]),
  support: units.default([]),
  deadlineText: text.nullable(),
  deadline: day,
  longTerm: z.boolean(),
  recurring: z.enum(['yearly', 'half-yearly', 'quarterly', 'monthly']).nullable(),
})

/** What else the file says (source, milestones, warnings) is not needed to run the plan. */
export const PlanFile = z.object({
  title: text.min(1, 'expected the title of the plan'),
  issuer: text.nullable(),
  issued: day,
  tasks: z.array(PlanTask).max(5_000, 'expected at most 5000 tasks'),
  milestones: z
    .array(
      z.object({ name: text, due: z.string().refine(isDay, 'expected a day written as 2026-11-23'), units }),
    )
    .default([]),
})
export type PlanFile = z.infer<typeof PlanFile>

/** Throws CallError for a file that cannot be read. */
export async function readNoticeFile(path: string): Promise<Notice> {
  return readNotice(await readDocument(path, await readBytes(path)))
}

export async function readPlan(path: string): Promise<PlanFile> {
  const content = await readDocument(path, await readBytes(path))
  if (!content.trimStart().startsWith('{')) {
    const notice = readNotice(content)
    return { ...notice, milestones: readMilestones(content, notice.issued) }
  }
  return checkJson({ path, value: parseJson(path, content), schema: PlanFile })
}
