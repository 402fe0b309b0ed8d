/** What a tracking page carries so that its buttons act: the case and half an hour, signed. Nothing of it is kept. */

import type { CaseNo } from '../../rules/cases/case.ts'
import { isSigned, sign } from './signature.ts'

/** Long enough to write an answer in; the page left open in a shop opens nothing an hour later. Milliseconds. */
const validFor = 30 * 60_000
const mostCharacters = 256

type At = { dataKey: Buffer | undefined; now: Date }

export function passFor(no: CaseNo, { dataKey, now }: At): string {
  const text = `${no}.${now.getTime() + validFor}`
  return `${text}.${sign({ purpose: 'passes', text, dataKey })}`
}

/** The case that a pass opens; null for one that is not ours, was changed, or is over. */
export function readPass(pass: string, { dataKey, now }: At): CaseNo | null {
  const [no = '', until = '', signature = ''] = pass.length > mostCharacters ? [] : pass.split('.')
  const ours = isSigned(signature, { purpose: 'passes', text: `${no}.${until}`, dataKey })
  return ours && Number(until) >= now.getTime() ? no : null
}
