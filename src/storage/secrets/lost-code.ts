/**
 * The way to a new code: signed, short, and dead once the code has been replaced, because it stands and falls with the
 * present one. Nothing of it is kept: whoever sends it derives it.
 */

import { createHmac, timingSafeEqual } from 'node:crypto'
import type { CaseNo } from '../../rules/cases/case.ts'
import { keyFor } from './derive.ts'

/** `mark`: of the present code. */
type Way = { no: CaseNo; until: Date; mark: string }

const mostCharacters = 256

export function lostCodeToken({ no, until, mark }: Way, dataKey: Buffer | undefined): string {
  const payload = `${no}.${until.getTime()}`
  return `${payload}.${signed(payload, mark, dataKey)}`
}

/** What a token claims; only `isLostCodeToken` says whether it holds. */
export function readLostCode(token: string): { no: CaseNo; until: Date } {
  const [no = '', until = ''] = token.length > mostCharacters ? [] : token.split('.')
  return { no: no.slice(0, 40), until: new Date(Number(until)) }
}

export function isLostCodeToken(
  token: string,
  { mark, now, dataKey }: { mark: string; now: Date; dataKey: Buffer | undefined },
): boolean {
  const { no, until } = readLostCode(token)
  const expected = Buffer.from(
    `${no}.${until.getTime()}.${signed(`${no}.${until.getTime()}`, mark, dataKey)}`,
  )
  const given = Buffer.from(token)
  return given.length === expected.length && timingSafeEqual(given, expected) && now <= until
}

const signed = (payload: string, mark: string, dataKey: Buffer | undefined): string =>
  createHmac('sha256', keyFor('lost codes', dataKey)).update(`${payload}\n${mark}`).digest('base64url')
