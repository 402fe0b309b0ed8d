/** What a tracking page carries so that its buttons act: the case and half an hour, signed. Nothing of it is kept. */

import { createHmac, timingSafeEqual } from 'node:crypto'
import type { CaseNo } from '../../rules/cases/case.ts'
import { keyFor } from './derive.ts'

/** Long enough to write an answer in; the page left open in a shop opens nothing an hour later. Milliseconds. */
const validFor = 30 * 60_000
const mostCharacters = 256

type At = { dataKey: Buffer | undefined; now: Date }

export function passFor(no: CaseNo, { dataKey, now }: At): string {
  const payload = `${no}.${now.getTime() + validFor}`
  return `${payload}.${signed(payload, dataKey).toString('base64url')}`
}

/** The case that a pass opens; null for one that is not ours, was changed, or is over. */
export function readPass(pass: string, { dataKey, now }: At): CaseNo | null {
  const [no = '', until = '', signature = ''] = pass.length > mostCharacters ? [] : pass.split('.')
  const given = Buffer.from(signature, 'base64url')
  const expected = signed(`${no}.${until}`, dataKey)
  const ours = given.length === expected.length && timingSafeEqual(given, expected)
  return ours && Number(until) >= now.getTime() ? no : null
}

const signed = (payload: string, dataKey: Buffer | undefined): Buffer =>
  createHmac('sha256', keyFor('passes', dataKey)).update(payload).digest()
