/** A receipt's signature: proves later, without us, that this text was filed at this time under this number. */

import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import type { CaseNo } from '../../rules/cases/case.ts'
import { keyFor } from './derive.ts'

/** `digest`: SHA-256 of the text as filed, in hex. */
export type Receipt = { no: CaseNo; at: Date; digest: string }

const mark = 'zhixie1'
const mostCharacters = 400
/** What stands before 32 bytes to make an Ed25519 key of them: PKCS #8 and SPKI (RFC 8410). */
const privateHead = Buffer.from('302e020100300506032b657004220420', 'hex')
const publicHead = Buffer.from('302a300506032b6570032100', 'hex')

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** One line without blanks, to be printed: zhixie1:NO:TIME:DIGEST:SIGNATURE. */
export function signReceipt({ no, at, digest }: Receipt, dataKey: Buffer | undefined): string {
  const payload = [mark, no, at.getTime().toString(), digest].join(':')
  return `${payload}:${sign(null, Buffer.from(payload), privateKey(dataKey)).toString('base64url')}`
}

/** What a printed line attests; null if it was not signed with this key or was changed. Blanks are overlooked. */
export function readReceipt(line: string, publicKey: string): Receipt | null {
  const bare = line.slice(0, mostCharacters).replace(/\s/g, '')
  const [head, no = '', time = '', digest = '', signature = ''] = bare.split(':')
  if (head !== mark || !/^\d{1,15}$/.test(time)) return null
  const payload = Buffer.from([mark, no, time, digest].join(':'))
  const signedBy = verify(null, payload, publicOf(publicKey), Buffer.from(signature, 'base64url'))
  return signedBy ? { no, at: new Date(Number(time)), digest } : null
}

/** 32 bytes in base64url, for whoever checks receipts without us. */
export const receiptKey = (dataKey: Buffer | undefined): string =>
  createPublicKey(privateKey(dataKey))
    .export({ format: 'der', type: 'spki' })
    .subarray(publicHead.length)
    .toString('base64url')

/** Throws one sentence if it is no such key. */
function publicOf(text: string): KeyObject {
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.length !== 32) throw new Error('That is no key of receipts; expected 32 bytes in base64url.')
  return createPublicKey({ key: Buffer.concat([publicHead, bytes]), format: 'der', type: 'spki' })
}

const privateKey = (dataKey: Buffer | undefined): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([privateHead, keyFor('receipts', dataKey)]),
    format: 'der',
    type: 'pkcs8',
  })
