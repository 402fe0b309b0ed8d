/** What links, passes, vouchers and seals stand and fall with: a signature over a text, under a key for that purpose alone. */

import { createHmac, timingSafeEqual } from 'node:crypto'
import { keyFor } from './derive.ts'

type Over = { purpose: string; text: string; dataKey: Buffer | undefined }

/** In base64url. Throws without a key. */
export const sign = ({ purpose, text, dataKey }: Over): string =>
  createHmac('sha256', keyFor(purpose, dataKey)).update(text).digest('base64url')

/** Takes as long whatever is given. */
export function isSigned(given: string, over: Over): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(sign(over))]
  return one.length === other.length && timingSafeEqual(one, other)
}
