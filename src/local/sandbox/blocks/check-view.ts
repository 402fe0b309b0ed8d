import { SlackRefusal } from '../refuse.ts'
import type { Block } from './block.ts'
import { slackMessages, withIds } from './check-blocks.ts'
import { type GivenView, view } from './view-schema.ts'

export type CheckedView = Omit<GivenView, 'blocks'> & { blocks: Block[] }

/** A view as Slack takes it, with ids for every block; refuses with invalid_arguments, naming each fault. */
export function checkView(given: unknown, type: 'modal' | 'home'): CheckedView {
  const read = view.safeParse(given)
  if (!read.success) throw new SlackRefusal('invalid_arguments', slackMessages(read.error, '/view'))
  if (read.data.type !== type) {
    throw new SlackRefusal('invalid_arguments', [`[ERROR] must be a valid ${type} view [json-pointer:/view]`])
  }
  return { ...read.data, blocks: withIds(read.data.blocks, '/view/blocks') }
}
