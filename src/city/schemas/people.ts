import { z } from 'zod'
import type { Person } from '../../rules/city.ts'
import { day, id, text } from './fields.ts'

const PersonRow: z.ZodType<Person> = z.strictObject({
  email: z.email('expected an e-mail address').exactOptional(),
  slackUser: z
    .string()
    .regex(/^[UW][A-Z0-9]{2,20}$/, 'expected a Slack member id such as "U012AB3CD"')
    .exactOptional(),
  name: text,
  unit: id,
  // Empty for somebody who only writes in the intake channel.
  roles: z.array(z.enum(['liaison', 'leader', 'coordinator', 'supervisor', 'auditor', 'admin'])),
  absent: z.strictObject({ from: day, to: day }).exactOptional(),
  deputyFor: z.array(z.enum(['liaison', 'leader'])).exactOptional(),
})

export const PeopleFile = z.array(PersonRow)
