/** A file that somebody attached, fetched with the bot's own token. */

import { z } from 'zod'
import type { Desk } from '../desk/desk.ts'

/** What we use of a file in a message. */
export const Attached = z.object({
  name: z
    .string()
    .nullish()
    .transform((name) => name ?? ''),
  size: z.number().default(0),
  url_private_download: z.string().optional(),
  url_private: z.string().optional(),
})
export type Attached = z.infer<typeof Attached>

/** A notice has under 1 MB; what is bigger is none. Bytes. */
const mostBytes = 5 * 1024 * 1024
/** Milliseconds. */
const patience = 20_000

/** Throws where the file is too large, lies elsewhere than with the platform, or does not come. */
export async function fetchFile({ web }: Pick<Desk, 'web'>, file: Attached): Promise<Buffer> {
  const url = new URL(file.url_private_download ?? file.url_private ?? '')
  if (!isPlatforms(url, web.slackApiUrl) || file.size > mostBytes)
    throw new Error('The file is too large, or does not lie with the chat platform.')
  const answer = await fetch(url, {
    headers: { authorization: `Bearer ${web.token ?? ''}` },
    signal: AbortSignal.timeout(patience),
    redirect: 'error',
  })
  if (!answer.ok || !answer.body) throw new Error(`The chat platform answered ${answer.status} for a file.`)
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of answer.body) {
    size += part.length
    if (size > mostBytes) throw new Error('The file is larger than it was said to be.')
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** The token is shown to the platform alone. */
function isPlatforms(url: URL, api: string): boolean {
  if (url.origin === new URL(api).origin) return true
  return (
    url.protocol === 'https:' && (url.hostname === 'files.slack.com' || url.hostname === 'slack-files.com')
  )
}
