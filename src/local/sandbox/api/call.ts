import { timingSafeEqual } from 'node:crypto'
import type { Desk } from '../desk.ts'
import { SlackRefusal } from '../refuse.ts'
import type { Answer, Arguments } from './method.ts'
import { methods } from './method-table.ts'

export type Call = { method: string; token: string; given: Arguments }

/** Does one call of the Web API; a refusal is an answer too, as in Slack. */
export function answerCall(desk: Desk, call: Call): Answer & { ok: boolean } {
  try {
    return { ok: true, ...perform(desk, call) }
  } catch (refusal) {
    if (!(refusal instanceof SlackRefusal)) throw refusal
    const { code, messages } = refusal
    if (messages.length === 0) return { ok: false, error: code }
    return { ok: false, error: code, errors: messages.map(plain), response_metadata: { messages } }
  }
}

function perform(desk: Desk, { method, token, given }: Call): Answer {
  const found = methods.get(method)
  if (!found) throw new SlackRefusal('unknown_method')
  if (token === '') throw new SlackRefusal('not_authed')
  const { bot, app } = desk.tokens
  if (!same(token, bot) && !same(token, app)) throw new SlackRefusal('invalid_auth')
  if (!same(token, found.token === 'app' ? app : bot)) throw new SlackRefusal('not_allowed_token_type')
  return found.run(given, desk)
}

function same(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function plain(message: string): string {
  return message.replace(/^\[ERROR\] /, '')
}
