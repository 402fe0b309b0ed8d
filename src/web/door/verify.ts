/** `/verify`: whether a printed line was signed here. Needs no database, and says nothing of the case. */

import type { Handler } from 'hono'
import { readReceipt, receiptKey } from '../../storage/secrets/receipts.ts'
import { verifyPage } from '../pages/public/verify-page.ts'
import type { DoorParts } from './door.ts'

export const verify =
  ({ config, city, words }: DoorParts): Handler =>
  (context) => {
    const line = context.req.query('line') ?? ''
    const key = receiptKey(config.dataKey)
    return context.html(
      verifyPage({ words, city, key, line, attested: line ? readReceipt(line, key) : undefined }),
    )
  }
