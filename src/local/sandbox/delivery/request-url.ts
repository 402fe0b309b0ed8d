import { createHmac } from 'node:crypto'
import type { Carrier, Outcome, Parcel, Try } from './parcel.ts'

type Options = { url: string; signingSecret: string; ackMs: number }

/** HTTP mode: signed requests to the bot's URL; an answer of 2xx within the time limit is the acknowledgement. */
export function requestUrlCarrier({ url, signingSecret, ackMs }: Options): Carrier {
  async function carry({ parcel, retry, reason }: Try): Promise<Outcome> {
    const { body, type } = bodyOf(parcel)
    const retryHeaders =
      retry > 0 ? { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': reason } : {}
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': type, ...signatureOf(body, signingSecret), ...retryHeaders },
        body,
        signal: AbortSignal.timeout(ackMs),
      })
      const answer = await response.text()
      return response.ok ? { acked: true, payload: readAnswer(answer) } : { acked: false, why: 'http_error' }
    } catch (cause) {
      const late = cause instanceof DOMException && cause.name === 'TimeoutError'
      return { acked: false, why: late ? 'http_timeout' : 'no_connection' }
    }
  }
  return { carry, awaitBot: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) }
}

/** https://docs.slack.dev/authentication/verifying-requests-from-slack; real time, since Bolt compares with its own. */
function signatureOf(body: string, secret: string) {
  const at = Math.floor(Date.now() / 1000)
  const signature = createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')
  return { 'x-slack-request-timestamp': String(at), 'x-slack-signature': `v0=${signature}` }
}

function bodyOf({ type, payload }: Parcel): { body: string; type: string } {
  const form = 'application/x-www-form-urlencoded'
  if (type === 'events_api') return { body: JSON.stringify(payload), type: 'application/json' }
  if (type === 'interactive')
    return { body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), type: form }
  const fields = Object.entries(payload).map(([key, value]): [string, string] => [key, String(value)])
  return { body: new URLSearchParams(fields).toString(), type: form }
}

function readAnswer(answer: string): unknown {
  if (answer === '') return undefined
  try {
    return JSON.parse(answer)
  } catch {
    // Slack takes an answer that is not JSON as the text to show.
    return { text: answer }
  }
}
