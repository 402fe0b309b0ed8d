import { z } from 'zod'
import type { Place } from '../../rules/city.ts'
import { day, text } from './fields.ts'

const PlaceRow: z.ZodType<Place> = z.strictObject({
  name: text,
  district: text,
  kind: z.enum(['district', 'town', 'area']),
  before: z.strictObject({ district: text, until: day }).exactOptional(),
})

export const PlacesFile = z.array(PlaceRow)
