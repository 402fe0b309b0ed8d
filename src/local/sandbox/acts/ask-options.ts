import { z } from 'zod'
import type { Option } from '../blocks/block.ts'
import { option, optionGroup } from '../blocks/text-schemas.ts'
import type { Placed } from './element-state.ts'
import { type Actor, signature } from './stage.ts'
import { placeOf, type Surface } from './surface.ts'

/** Slack shows at most a hundred options, and nothing at all when there is one too many. */
const Offered = z.union([
  z.object({ options: z.array(option()).max(100) }),
  z.object({ option_groups: z.array(optionGroup).max(100) }),
])

/** Asks the bot what an external select offers for `query`; fails when the answer is not what Slack takes. */
export async function askOptions(
  actor: Actor,
  at: { surface: Surface; placed: Placed; query: string },
): Promise<Option[]> {
  const { surface, placed, query } = at
  const { trigger_id, ...who } = signature(actor)
  const answer = await actor.office.ask({
    type: 'interactive',
    payload: {
      type: 'block_suggestion',
      ...who,
      ...placeOf(actor, surface),
      action_id: placed.element.action_id,
      block_id: placed.block.block_id,
      value: query,
    },
  })
  const read = Offered.safeParse(answer)
  if (!read.success)
    throw new Error(`The bot's options for "${query}" are not what Slack takes: ${read.error.message}`)
  return 'options' in read.data
    ? read.data.options
    : read.data.option_groups.flatMap((group) => group.options)
}
