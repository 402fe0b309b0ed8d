/** A complaint as it comes through the form or in a list: what may stand in each field, and how it is filed. */

import { z } from 'zod'
import type { Origin } from '../../../rules/cases/case.ts'
import { creditCodeOf, isCreditCode } from '../../../rules/cases/complaint/credit-code.ts'
import type { Identity } from '../../../storage/secrets/identities.ts'
import type { Sent } from './attach.ts'
import type { NewComplaint } from './open-complaint.ts'

const upTo = (most: number) => z.string().trim().max(most).default('')

/** named: the unit may know who; hidden: it may not; anonymous: nobody can, nothing of it is kept. */
export const Draft = z.object({
  text: z
    .string()
    .transform((text) => text.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().min(5).max(20_000)),
  about: upTo(300),
  mode: z.enum(['named', 'hidden', 'anonymous']),
  enterprise: upTo(300),
  creditCode: z
    .string()
    .max(60)
    .default('')
    .transform(creditCodeOf)
    .refine((code) => code === '' || isCreditCode(code)),
  name: upTo(100),
  contact: upTo(200),
  /** As a form sends a ticked box. */
  notify: z
    .string()
    .max(10)
    .default('')
    .transform((ticked) => ticked === 'yes'),
})
export type Draft = z.infer<typeof Draft>

/** `origin` names this filing: the same one again is the same case. */
export function complaintFrom(
  draft: Draft,
  origin: Pick<Origin, 'key' | 'door'>,
  { files = [], language }: { files?: readonly Sent[]; language?: 'en' } = {},
): NewComplaint {
  const { text, about, mode } = draft
  const identity: Identity = mode === 'anonymous' ? {} : identityOf(draft)
  return {
    text,
    confidential: mode !== 'named',
    ...(Object.keys(identity).length > 0 ? { identity } : {}),
    ...(about ? { about } : {}),
    // Nobody can be written to who has left nothing.
    ...(draft.notify && identity.contact ? { notify: true } : {}),
    ...(language ? { language } : {}),
    files,
    origin,
    by: { kind: 'complainant' },
  }
}

const identityOf = ({ enterprise, creditCode, name, contact }: Draft): Identity =>
  Object.fromEntries(
    Object.entries({ enterprise, creditCode, name, contact }).filter(([, value]) => value !== ''),
  )
