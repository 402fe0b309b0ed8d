/** One JSON message to another system; a fault says whether it is worth trying again. */

import { ChannelFault } from './channel-fault.ts'

/** Milliseconds. */
const patience = 10_000

/** The answer as it came; throws ChannelFault. Cut off, it may have arrived: it is said again rather than lost. */
export async function postJson(
  url: string,
  body: string,
  headers: Record<string, string> = {},
): Promise<unknown> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  }).catch((cause) => {
    throw new ChannelFault(cause instanceof Error ? cause.name : 'no answer', 'later', { doubtful: true })
  })
  if (answer.ok) return answer.json().catch(() => ({}))
  throw new ChannelFault(`http ${answer.status}`, isPassing(answer.status) ? 'later' : 'never')
}

const isPassing = (status: number): boolean =>
  status === 408 || status === 425 || status === 429 || status >= 500
