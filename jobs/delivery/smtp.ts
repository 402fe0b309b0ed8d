/** The mail server, and what its refusals mean to the ledger. */

import { createHash } from 'node:crypto'
import { createTransport } from 'nodemailer'
import type { Config } from '../../src/config/config.ts'
import { ChannelFault } from './channel-fault.ts'

export type Mailer = ReturnType<typeof createTransport>

/** Milliseconds that the server may take. */
const patience = 15_000

/** Throws ChannelFault. */
export async function withMailer<Done>(url: string, work: (mailer: Mailer) => Promise<Done>): Promise<Done> {
  const timeouts = { connectionTimeout: patience, socketTimeout: patience, greetingTimeout: patience }
  const mailer = createTransport({ url, ...timeouts } as never)
  try {
    return await work(mailer)
  } catch (cause) {
    throw faultIn(cause)
  } finally {
    mailer.close()
  }
}

/** Follows from what is sent: sent twice, mail programs show it once. */
export function messageIdOf(mark: string, { publicUrl }: Pick<Config, 'publicUrl'>): string {
  const digest = createHash('sha256').update(mark).digest('hex').slice(0, 32)
  return `<${digest}@${new URL(publicUrl).hostname}>`
}

/** Five hundred and more is the server's last word (RFC 5321, 4.2.1); everything else may pass. */
function faultIn(cause: unknown): ChannelFault {
  const code = (cause as { responseCode?: number }).responseCode
  const reason = `mail ${code ?? (cause as { code?: string }).code ?? 'failed'}`
  return new ChannelFault(reason, code !== undefined && code >= 500 ? 'never' : 'later', { doubtful: true })
}
