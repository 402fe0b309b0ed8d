/**
 * The way to a new code: signed, short, and dead once the code has been replaced, because it stands and falls with the
 * present one. Nothing of it is kept: whoever sends it derives it.
 */

import type { CaseNo } from '../../rules/cases/case.ts'
import { isSigned, sign } from './signature.ts'

/** `mark`: of the present code. */
type Way = { no: CaseNo; until: Date; mark: string }

const mostCharacters = 256

export function lostCodeToken({ no, until, mark }: Way, dataKey: Buffer | undefined): string {
  const payload = `${no}.${until.getTime()}`
  return `${payload}.${sign(over(payload, mark, dataKey))}`
}

/** What a token claims; only `isLostCodeToken` says whether it holds. */
export function readLostCode(token: string): { no: CaseNo; until: Date } {
  const [no = '', until = ''] = parts(token)
  return { no: no.slice(0, 40), until: new Date(Number(until)) }
}

export function isLostCodeToken(
  token: string,
  { mark, now, dataKey }: { mark: string; now: Date; dataKey: Buffer | undefined },
): boolean {
  const [no = '', until = '', signature = '', ...more] = parts(token)
  const ours = more.length === 0 && isSigned(signature, over(`${no}.${until}`, mark, dataKey))
  return ours && Number(until) >= now.getTime()
}

const parts = (token: string): string[] => (token.length > mostCharacters ? [] : token.split('.'))

const over = (payload: string, mark: string, dataKey: Buffer | undefined) => ({
  purpose: 'lost codes',
  text: `${payload}\n${mark}`,
  dataKey,
})
