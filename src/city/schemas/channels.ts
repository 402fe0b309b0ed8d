import { z } from 'zod'
import { channelName, id, standing, text, time } from './fields.ts'

/** Where the city's offices sit: names of the channels, units that hold the offices, and when they are open. */
export const ChannelsFile = z.strictObject({
  city: z.strictObject({ id, name: text, letter: text.exactOptional(), english: text.exactOptional() }),
  // The defaults are part of the outer face: docs name these channels.
  intake: channelName.default('涉企投诉'),
  coordination: channelName.default('协调组'),
  supervision: channelName.default('执法监督'),
  offices: z.strictObject({
    coordination: id,
    supervision: id,
    government: id,
    staffing: id.exactOptional(),
    police: id.exactOptional(),
  }),
  reminders: z
    .strictObject({
      dailyCap: z.int().min(1, 'expected a whole number from 1'),
      basis: text,
      status: standing,
    })
    .exactOptional(),
  officeHours: z.strictObject({
    periods: z.array(z.strictObject({ from: time, to: time })).min(1, 'expected at least one period'),
    basis: text,
    status: standing,
  }),
})
export type ChannelsFile = z.infer<typeof ChannelsFile>
