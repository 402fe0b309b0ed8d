/** A complaint as it comes through any door but the chat: what may stand in each field, and how it is filed. */

import { z } from 'zod'
import type { Origin } from '../../../rules/cases/case.ts'
import { creditCodeOf, isCreditCode } from '../../../rules/cases/complaint/credit-code.ts'
import type { Identity } from '../../../storage/secrets/identities.ts'
import type { Sent } from './attach.ts'
import type { NewComplaint } from './open-complaint.ts'

const upTo = (most: number) =>
  z.string('expected a text').trim().max(most, `expected at most ${most} characters`).default('')

/** named: the unit may know who; hidden: it may not; anonymous: nobody can, nothing of it is kept. */
export const Draft = z.object({
  text: z
    .string('expected the text of the complaint')
    .transform((text) => text.replaceAll('\r\n', '\n').trim())
    .pipe(
      z
        .string()
        .min(5, 'expected the text of the complaint, at least 5 characters')
        .max(20_000, 'expected at most 20000 characters'),
    ),
  about: upTo(300),
  mode: z.enum(['named', 'hidden', 'anonymous']),
  enterprise: upTo(300),
  creditCode: z
    .string('expected a text')
    .max(60, 'expected 18 characters')
    .default('')
    .transform(creditCodeOf)
    .refine(
      (code) => code === '' || isCreditCode(code),
      'expected a credit code whose last character fits the others',
    ),
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
