import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Desk } from '../desk.ts'
import { readBody, readFields, sendJson } from '../http/bodies.ts'
import { answerCall, type Call } from './call.ts'
import type { Fault, Faults } from './faults.ts'

/** What the bot has called, for tests: the newest last. */
export type CallNote = { method: string; given: Record<string, unknown>; outcome: string }

type Serving = { desk: Desk; faults: Faults; note(call: CallNote): void }

/** A long text in a form is three times as long, and Chinese in it nine times. */
const bodyMax = 1024 * 1024

/** Answers `POST …/api/METHOD`, or lets happen what a planned fault says instead. */
export async function serveApi(
  { desk, faults, note }: Serving,
  { method, request, response }: { method: string; request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  const fields = readFields(request, await readBody(request, bodyMax))
  const call: Call = { method, token: tokenOf(request, fields), given: fields }
  const fault = faults.strike({ method, channel: fields.channel })
  if (fault && fault.kind !== 'lose-answer') {
    note({ method, given: fields, outcome: fault.kind })
    fail(response, fault)
    return
  }
  const answer = answerCall(desk, call)
  note({ method, given: fields, outcome: fault?.kind ?? String(answer.error ?? 'ok') })
  if (fault) {
    response.destroy()
    return
  }
  response.setHeader('x-oauth-scopes', scopes)
  sendJson(response, { body: answer })
}

function fail(response: ServerResponse, fault: Exclude<Fault, { kind: 'lose-answer' }>): void {
  switch (fault.kind) {
    case 'http':
      sendJson(response, { status: fault.status, body: { ok: false, error: 'internal_error' } })
      break
    case 'rate-limited':
      response.setHeader('retry-after', String(fault.retryAfter))
      sendJson(response, { status: 429, body: { ok: false, error: 'ratelimited' } })
      break
    case 'error':
      sendJson(response, { body: { ok: false, error: fault.error } })
      break
    case 'drop':
      response.destroy()
      break
    case 'hang':
      // Never answered: the caller's own time limit, or the end of the sandbox, ends it.
      break
  }
}

function tokenOf(request: IncomingMessage, fields: Record<string, unknown>): string {
  const header = request.headers.authorization ?? ''
  if (header.startsWith('Bearer ')) return header.slice('Bearer '.length)
  return typeof fields.token === 'string' ? fields.token : ''
}

/** What the bot of the sandbox was granted. */
const scopes = [
  'app_mentions:read',
  'channels:history',
  'channels:join',
  'channels:manage',
  'channels:read',
  'chat:write',
  'commands',
  'files:read',
  'files:write',
  'groups:history',
  'groups:read',
  'im:history',
  'im:read',
  'im:write',
  'reactions:write',
  'users:read',
  'users:read.email',
].join(',')
