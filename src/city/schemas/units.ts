import { z } from 'zod'
import type { Unit } from '../../rules/city.ts'
import { channelName, day, id, text } from './fields.ts'

const UnitRow: z.ZodType<Unit> = z.strictObject({
  id,
  name: text,
  // The first one names the unit's channel when it has none of its own, so there is always one.
  shortNames: z.array(text).min(1, 'expected at least one short name'),
  level: z.enum(['municipal', 'district', 'town']),
  kind: z.enum(['department', 'government', 'vertical', 'town', 'committee']),
  parent: id.nullable(),
  region: text.nullable(),
  domains: z.array(text),
  line: id.exactOptional(),
  channel: channelName.exactOptional(),
  validFrom: day.exactOptional(),
  validTo: day.exactOptional(),
})

export const UnitsFile = z.array(UnitRow).min(1, 'expected at least one unit')
