import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export type Workspace = {
  token?: string
  scopes?: readonly string[]
  /** Channel → whether the bot is in it. */
  channels?: Record<string, boolean>
}

/** A server that answers as Slack answers the doctor; channels come one a page. Gives its address. */
export async function aSlack({
  token = 'xoxb-right',
  scopes = [],
  channels = {},
}: Workspace): Promise<string> {
  const server = createServer(async (request, response) => {
    let form = ''
    for await (const part of request) form += part
    const method = request.url?.slice('/api/'.length) ?? ''
    response.setHeader('content-type', 'application/json').setHeader('x-oauth-scopes', scopes.join(','))
    const isKnown = request.headers.authorization === `Bearer ${token}` || method === 'apps.connections.open'
    const answer = isKnown
      ? answers(method, new URLSearchParams(form), channels)
      : { ok: false, error: 'invalid_auth' }
    response.end(JSON.stringify(answer))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`
}

function answers(method: string, form: URLSearchParams, channels: Record<string, boolean>) {
  if (method === 'auth.test') return { ok: true, team: '重庆', user: 'zhixie' }
  if (method === 'apps.connections.open') return { ok: true, url: 'wss://127.0.0.1/' }
  if (method !== 'conversations.list') return { ok: false, error: 'unknown_method' }
  const place = Number(form.get('cursor') || 0)
  const [name, isMember] = Object.entries(channels)[place] ?? []
  const page = name === undefined ? [] : [{ name, is_member: isMember }]
  const next = place + 1 < Object.keys(channels).length ? String(place + 1) : ''
  return { ok: true, channels: page, response_metadata: { next_cursor: next } }
}
