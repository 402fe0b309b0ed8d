import { z } from 'zod'
import { checkMessageBlocks } from '../blocks/check-blocks.ts'
import { SlackRefusal } from '../refuse.ts'
import { freshId } from '../workspace/ids.ts'
import { findMessage, post, remove, replace, whisper } from '../workspace/messages.ts'
import type { Message } from '../workspace/shapes.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { forgetOldest } from './triggers.ts'

/** Where an answer goes: who acted, in which channel, and on which message if on one. */
export type Answerable = { user: string; channel: string; message?: Message | undefined }

export type ResponseUrls = ReturnType<typeof makeResponseUrls>

/** Slack takes five answers within thirty minutes. */
const usesAllowed = 5
const lifeMs = 30 * 60_000

/** The URLs given with commands and presses, by which the bot answers without a token. */
export function makeResponseUrls(workspace: Workspace, baseUrl: () => string) {
  const open = new Map<string, { to: Answerable; until: number; uses: number }>()
  return {
    issue(to: Answerable): string {
      const key = freshId('')
      open.set(key, { to, until: performance.now() + lifeMs, uses: 0 })
      forgetOldest(open)
      return `${baseUrl()}/respond/${key}`
    },
    /** Does what the bot answers; refuses with expired_url, used_url or what is wrong with the message. */
    answer(key: string, body: unknown): Message | undefined {
      const url = open.get(key)
      if (!url || performance.now() > url.until) throw new SlackRefusal('expired_url')
      if (url.uses >= usesAllowed) throw new SlackRefusal('used_url')
      url.uses += 1
      return answerTo(workspace, url.to, body)
    },
  }
}

const Answer = z.object({
  text: z.string().max(40_000).optional(),
  blocks: z.unknown().optional(),
  response_type: z.enum(['ephemeral', 'in_channel']).optional(),
  replace_original: z.coerce.boolean().optional(),
  delete_original: z.coerce.boolean().optional(),
  thread_ts: z.string().optional(),
})

/** An answer to a command or a press, from the acknowledgement or from a response_url: both mean the same. */
export function answerTo(workspace: Workspace, to: Answerable, body: unknown): Message | undefined {
  const read = Answer.safeParse(body)
  if (!read.success) throw new SlackRefusal('invalid_payload', [read.error.message])
  const answer = read.data
  const original = to.message && (findMessage(workspace, to.message) ?? to.message)
  if (answer.delete_original && original) {
    remove(workspace, original)
    return undefined
  }
  const said = spoken(answer)
  if (answer.replace_original && original) {
    const changed = { ...original, ...said }
    replace(workspace, changed)
    return changed
  }
  const draft = {
    ...said,
    channel: to.channel,
    user: workspace.bot.id,
    bot_id: workspace.app.botId,
    thread_ts: answer.thread_ts,
  }
  if (answer.response_type === 'in_channel') return post(workspace, draft)
  return whisper(workspace, { ...draft, ephemeralFor: to.user })
}

function spoken({ text = '', blocks }: z.infer<typeof Answer>): Pick<Message, 'text' | 'blocks'> {
  if (text === '' && blocks === undefined) throw new SlackRefusal('no_text')
  return { text, blocks: blocks === undefined ? undefined : checkMessageBlocks(blocks) }
}

/** Whether an acknowledgement says something to the person. */
export function isSpoken(ack: unknown): ack is { text?: string; blocks?: unknown } {
  return typeof ack === 'object' && ack !== null && ('text' in ack || 'blocks' in ack)
}
