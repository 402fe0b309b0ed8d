import { askOptions } from './ask-options.ts'
import { choose, type Filling } from './choose.ts'
import type { Placed } from './element-state.ts'
import { uploadedFile } from './say.ts'
import type { Actor } from './stage.ts'
import { containerId, type Surface } from './surface.ts'

/** Fills in a field without sending anything. */
export async function fill(
  actor: Actor,
  field: { surface: Surface; placed: Placed; filling: Filling },
): Promise<void> {
  const { surface, placed, filling } = field
  const { block, element } = placed
  const ask = (query: string) => askOptions(actor, { surface, placed, query })
  const state = await choose(element, filling, {
    workspace: actor.workspace,
    fileFor: (id) => uploadedFile(actor, id),
    ask,
  })
  const place = { user: actor.user.id, container: containerId(surface) }
  actor.drafts.put(place, { blockId: block.block_id ?? '', actionId: element.action_id ?? '', state })
}
