import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

/**
 * Whether a request may come in: the sandbox has no passwords, so no foreign page may reach it through a browser,
 * neither by its address (Origin) nor under a borrowed name (Host; DNS rebinding). Plain addresses cannot be borrowed.
 */
export function mayEnter({ headers }: IncomingMessage, allowedHosts: readonly string[]): boolean {
  const host = headers.host ?? ''
  const name = hostname(host)
  if (name !== 'localhost' && !isIP(name) && !allowedHosts.includes(name)) return false
  if (headers.origin === undefined)
    return headers['sec-fetch-site'] !== 'cross-site' || headers['sec-fetch-mode'] === 'navigate'
  return URL.canParse(headers.origin) && new URL(headers.origin).host === host
}

function hostname(host: string): string {
  return host.replace(/:\d{1,5}$/, '').replace(/^\[|\]$/g, '')
}
