/**
 * What a form carries for a file that was kept already, so that it need not be chosen again where another field was wrong.
 * It is bound to whoever sent the file; nothing of it is kept.
 */

import type { Sent as SentFile } from '../../../actions/complaint/filing/attach.ts'
import { isSigned, sign } from '../../../storage/secrets/signature.ts'

/** `secret`: of the browser, or the number of the case that a pass has opened. */
export type Bound = { secret: string; dataKey: Buffer; now: Date }

/** Shorter than files that no case mentions are kept. Milliseconds. */
const validFor = 12 * 3_600_000

export function voucherFor(file: SentFile, bound: Bound): string {
  const held = [bound.now.getTime() + validFor, file.id, file.ending, file.size, file.digest]
  const payload = Buffer.from(JSON.stringify(held)).toString('base64url')
  return `${payload}.${sign(over(payload, bound))}`
}

/** null: not ours, changed, somebody else's, or over. */
export function readVoucher(voucher: string, bound: Bound): SentFile | null {
  const [payload = '', signature = ''] = voucher.length > 512 ? [] : voucher.split('.')
  if (!isSigned(signature, over(payload, bound))) return null
  const [until, id, ending, size, digest] = JSON.parse(Buffer.from(payload, 'base64url').toString()) as [
    number,
    string,
    string,
    number,
    string,
  ]
  return until < bound.now.getTime() ? null : { id, ending, size, digest }
}

const over = (payload: string, { secret, dataKey }: Bound) => ({
  purpose: 'files',
  text: `${secret}\n${payload}`,
  dataKey,
})
