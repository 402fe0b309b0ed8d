/** Links that open one page for one person for one day. They are signed, so nothing about them need be kept. */

import type { CaseNo } from '../../rules/cases/case.ts'
import type { PersonId } from '../../rules/city.ts'
import { isSigned, sign } from './signature.ts'

export type Link = { no: CaseNo; person: PersonId }

/** `dataKey`: 32 bytes; the key of the links is derived from it, so that neither gives the other away. */
export type LinkSettings = { dataKey: Buffer | undefined; publicUrl: string }

/** Long enough for a working day, short enough that a link left in a history opens nothing. Milliseconds. */
const validFor = 24 * 3_600_000

/** Longer ones are refused unread. */
const mostCharacters = 512

/** The address of the page of a case for one person; it stops working after 24 hours. */
export function linkFor({ no, person, config, now }: Link & { config: LinkSettings; now: Date }): string {
  const payload = Buffer.from(JSON.stringify([no, person, now.getTime() + validFor])).toString('base64url')
  return `${config.publicUrl}/d/${payload}.${sign(over(payload, config))}`
}

/** The address of the ledger of plan tasks for one person, for as long. */
export const ledgerLinkFor = ({ person, config, now }: Omit<Parameters<typeof linkFor>[0], 'no'>): string =>
  linkFor({ no: '', person, config, now }).replace(`${config.publicUrl}/d/`, `${config.publicUrl}/plan/`)

/** What a token stands for. `broken`: not one of ours, or changed on its way; `expired`: it was one of ours. */
export function readLink(
  token: string,
  { config, now }: { config: LinkSettings; now: Date },
): Link | 'broken' | 'expired' {
  const [payload = '', signature = '', ...more] = token.length > mostCharacters ? [] : token.split('.')
  const ours = more.length === 0 && isSigned(signature, over(payload, config))
  if (!ours) return 'broken'

  const [no, person, until] = JSON.parse(Buffer.from(payload, 'base64url').toString()) as [
    string,
    string,
    number,
  ]
  return until < now.getTime() ? 'expired' : { no, person }
}

const over = (text: string, { dataKey }: LinkSettings) => ({ purpose: 'links', text, dataKey })
