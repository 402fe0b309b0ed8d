/** The browser that files: a secret in the one cookie, and what follows from it. */

import { createHash, randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Draft } from '../../actions/complaint/filing/draft.ts'
import type { KeyedConfig } from '../../app.ts'
import { codeFor } from '../../storage/secrets/codes.ts'
import { isSigned, sign } from '../../storage/secrets/signature.ts'

const cookie = 'zhixie_form'
/** A day: a form begun in the morning can be sent at night. Seconds. */
const kept = 24 * 3_600

/** The secret of this browser, if it has one that could be ours. */
export function secretOf(context: Context): string | null {
  const found = getCookie(context, cookie) ?? ''
  return /^[\w-]{43}$/.test(found) ? found : null
}

/** Gives the browser its secret, if it has none yet. */
export function withSecret(context: Context, { publicUrl }: Pick<KeyedConfig, 'publicUrl'>): string {
  const secret = secretOf(context) ?? randomBytes(32).toString('base64url')
  setCookie(context, cookie, secret, {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    maxAge: kept,
    secure: publicUrl.startsWith('https:'),
  })
  return secret
}

/** Goes with the form, so that no other site can have it sent. */
export const sealOf = (secret: string, { dataKey }: Pick<KeyedConfig, 'dataKey'>): string =>
  sign({ purpose: 'forms', text: secret, dataKey })

export const isSealed = (secret: string, seal: string, { dataKey }: Pick<KeyedConfig, 'dataKey'>): boolean =>
  isSigned(seal, { purpose: 'forms', text: secret, dataKey })

/** The same words and files from the same browser are one filing, however often they are sent. */
export function filingOf(secret: string, draft: Draft, digests: readonly string[]): string {
  const fields = Object.entries(draft).sort(([one], [other]) => (one < other ? -1 : 1))
  const files = [...new Set(digests)].sort()
  const content = JSON.stringify(files.length > 0 ? [...fields, files] : fields)
  return createHash('sha256').update(secret).update('\n').update(content).digest('hex')
}

/** Where a filing is found among the cases. */
export const originKey = (filing: string): string => `form:${filing}`

export const codeOf = (secret: string, filing: string, { dataKey }: Pick<KeyedConfig, 'dataKey'>): string =>
  codeFor(`${secret}.${filing}`, dataKey)
