import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import { SlackRefusal } from '../refuse.ts'
import type { Block, Element } from './block.ts'
import { messageBlocks } from './block-schemas.ts'

/**
 * Blocks of a message, as Slack takes them: within its limits, every block and element with an id.
 * Refuses with invalid_blocks_format, invalid_blocks or msg_blocks_too_long.
 */
export function checkMessageBlocks(given: unknown): Block[] {
  if (!Array.isArray(given)) throw new SlackRefusal('invalid_blocks_format')
  const read = messageBlocks.safeParse(given)
  if (!read.success) throw new SlackRefusal('invalid_blocks', slackMessages(read.error))
  const blocks = withIds(read.data)
  if (textLength(blocks) > allTextMax) throw new SlackRefusal('msg_blocks_too_long')
  return blocks
}

/** Not documented; the sum at which posts were seen to fail (slackapi/bolt-js#2509). */
const allTextMax = 13_200

/** Gives every block and element the id that Slack would make up; refuses ids given twice. */
export function withIds(blocks: readonly Block[], pointer = '/blocks'): Block[] {
  const seen = new Set<string>()
  return blocks.map((block, at) => {
    const id = block.block_id ?? randomId()
    if (seen.has(id)) {
      throw new SlackRefusal('invalid_blocks', [
        `[ERROR] \`block_id\` already exists for another block [json-pointer:${pointer}/${at}/block_id]`,
      ])
    }
    seen.add(id)
    return withActionIds({ ...block, block_id: id }, `${pointer}/${at}`)
  })
}

function withActionIds(block: Block, pointer: string): Block {
  if (block.type === 'context') return block
  const ids = (block.elements ?? []).flatMap(({ action_id }) => action_id ?? [])
  if (new Set(ids).size < ids.length) {
    throw new SlackRefusal('invalid_blocks', [
      `[ERROR] \`action_id\` already exists for another element [json-pointer:${pointer}/elements]`,
    ])
  }
  return {
    ...block,
    ...(block.elements && { elements: block.elements.map(named) }),
    ...(block.element && { element: named(block.element) }),
    ...(block.accessory && { accessory: named(block.accessory) }),
  }
}

function named(element: Element): Element {
  if (element.type === 'image') return element
  return { ...element, action_id: element.action_id ?? randomId() }
}

function randomId(): string {
  return randomBytes(4).toString('base64url').slice(0, 5)
}

/** Zod's findings in the form of Slack's `response_metadata.messages`. */
export function slackMessages({ issues }: z.ZodError, root = '/blocks'): string[] {
  return issues.map((issue) => `[ERROR] ${reason(issue)} [json-pointer:${[root, ...issue.path].join('/')}]`)
}

function reason(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'array'
        ? `no more than ${issue.maximum} items allowed`
        : `must be less than ${Number(issue.maximum) + 1} characters`
    case 'too_small':
      return issue.origin === 'array'
        ? `no fewer than ${issue.minimum} items allowed`
        : `must be more than ${Number(issue.minimum) - 1} characters`
    case 'unrecognized_keys':
      return `invalid additional property: ${issue.keys.join(', ')}`
    case 'invalid_union':
      return 'unsupported type'
    default:
      return issue.message
  }
}

function textLength(part: unknown): number {
  if (typeof part !== 'object' || part === null) return 0
  let length = 0
  for (const [key, value] of Object.entries(part)) {
    length += key === 'text' && typeof value === 'string' ? value.length : textLength(value)
  }
  return length
}
