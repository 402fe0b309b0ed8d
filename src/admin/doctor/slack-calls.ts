/** The few calls that the doctor makes, by hand: it must read a header that clients hide, and never retry. */

type Call = { method: string; token: string; apiUrl: string | undefined; args?: Record<string, string> }
type SlackBody = { ok: boolean; error?: string; [field: string]: unknown }
export type SlackAnswer = { body: SlackBody; scopes: string[] | null }

const home = 'https://slack.com/api/'
const patience = 8_000

/** Throws if the server does not answer in time or not with JSON. */
export async function ask({ method, token, apiUrl, args = {} }: Call): Promise<SlackAnswer> {
  const response = await fetch(`${apiUrl ?? home}${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: new URLSearchParams(args),
    signal: AbortSignal.timeout(patience),
  })
  const header = response.headers.get('x-oauth-scopes')
  const scopes = header === null ? null : header.split(',').map((scope) => scope.trim())
  return { body: (await response.json()) as SlackBody, scopes }
}

/** A workspace may have thousands of channels; beyond these nobody looks. */
const mostPages = 20

export async function channelsOf(call: Omit<Call, 'method'>): Promise<Map<string, { isMember: boolean }>> {
  const found = new Map<string, { isMember: boolean }>()
  let cursor = ''
  for (let page = 0; page < mostPages; page += 1) {
    const args = { types: 'public_channel,private_channel', exclude_archived: 'true', limit: '200', cursor }
    const { body } = await ask({ ...call, method: 'conversations.list', args })
    if (!body.ok) throw new Error(`conversations.list: ${body.error}`)
    for (const { name, is_member } of body.channels as { name: string; is_member: boolean }[]) {
      found.set(name, { isMember: is_member })
    }
    cursor = (body.response_metadata as { next_cursor?: string } | undefined)?.next_cursor ?? ''
    if (cursor === '') break
  }
  return found
}
