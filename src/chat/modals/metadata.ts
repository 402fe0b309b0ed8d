/** What a form remembers while it is filled in: the case and the place, never a word of the case. */

import { z } from 'zod'
import { Place } from '../desk/place.ts'

/** `about`: a name out of a public notice that the form asks about. */
export const Metadata = z.object({
  no: z.string().max(100).optional(),
  about: z.string().max(500).optional(),
  place: Place,
})
export type Metadata = z.infer<typeof Metadata>

export const packed = (metadata: Metadata): string => JSON.stringify(metadata)

/** What comes back with a form. Throws on anything that was not packed here. */
export const unpacked = (text: string): Metadata => Metadata.parse(JSON.parse(text))
