import { z } from 'zod'
import type { Plan } from '../../rules/city.ts'
import type { Task } from '../../rules/notice/notice.ts'
import { day, text } from './fields.ts'

const TaskRow: z.ZodType<Task> = z.strictObject({
  no: z.int().min(1).nullable(),
  marker: z.string().max(20),
  sectionPath: z.array(text),
  text,
  units: z.array(text),
  lead: z.array(text),
  support: z.array(text),
  deadlineText: text.nullable(),
  deadline: day.nullable(),
  deadlineSource: z.enum(['annotation', 'text']).nullable(),
  longTerm: z.boolean(),
  recurring: z.enum(['yearly', 'half-yearly', 'quarterly', 'monthly']).nullable(),
})

const Source = z.strictObject({ title: text, issuer: text, date: day, link: z.url().exactOptional() })
const Milestone = z.strictObject({ name: text, due: day, units: z.array(text) })

/** What `zhixie plan parse` prints, with its warnings read and left out; the file's name is the plan's id. */
export const PlanFile = z
  .strictObject({
    title: text,
    issuer: text.nullable(),
    issued: day.nullable(),
    tasks: z.array(TaskRow).min(1, 'expected at least one task'),
    warnings: z.array(z.unknown()).exactOptional(),
    source: Source.exactOptional(),
    milestones: z.array(Milestone).exactOptional(),
  })
  .transform(({ warnings: _, ...plan }): Omit<Plan, 'id'> => plan)
