import type { Option } from '../blocks/block.ts'
import { answerTo, isSpoken } from '../delivery/response-urls.ts'
import { ActRefused } from '../refuse.ts'
import { askOptions } from './ask-options.ts'
import { choose, type Filling, optionFor } from './choose.ts'
import { holdsState, type Placed } from './element-state.ts'
import { uploadedFile } from './say.ts'
import { type Actor, signature } from './stage.ts'
import { containerId, placeOf, type Surface } from './surface.ts'

/** Acts on an element: presses a button, or chooses in a select, which Slack tells at once. */
export async function press(
  actor: Actor,
  at: { surface: Surface; placed: Placed; filling?: Filling | undefined },
): Promise<void> {
  const action = await actionOf(actor, at)
  const ack = await actor.office.ask({
    type: 'interactive',
    payload: payloadOf(actor, { surface: at.surface, action }),
  })
  if (!isSpoken(ack) || !('message' in at.surface)) return
  const { message } = at.surface
  answerTo(actor.workspace, { user: actor.user.id, channel: message.channel, message }, ack)
}

async function actionOf(
  actor: Actor,
  at: { surface: Surface; placed: Placed; filling?: Filling | undefined },
) {
  const { surface, placed, filling } = at
  const { block, element } = placed
  const asking = {
    workspace: actor.workspace,
    fileFor: (id: string) => uploadedFile(actor, id),
    ask: (query: string) => askOptions(actor, { surface, placed, query }),
  }
  const common = {
    block_id: block.block_id ?? '',
    action_id: element.action_id ?? '',
    action_ts: actor.workspace.stamps.next(),
  }
  if (element.type === 'button') {
    const { type, text, value, style } = element
    return { ...common, type, text, ...(value !== undefined && { value }), ...(style && { style }) }
  }
  if (filling === undefined) {
    throw new ActRefused(
      'nothing-chosen',
      `"${element.action_id}" is a ${element.type}: say what to choose with select.`,
    )
  }
  if (!holdsState(element)) {
    const selected_option: Option = await optionFor(element, String(filling), asking)
    return { ...common, type: element.type, selected_option }
  }
  const state = await choose(element, filling, asking)
  const place = { user: actor.user.id, container: containerId(surface) }
  actor.drafts.put(place, { blockId: common.block_id, actionId: common.action_id, state })
  return { ...common, ...state }
}

function payloadOf(actor: Actor, { surface, action }: { surface: Surface; action: object }) {
  return { type: 'block_actions', ...signature(actor), ...placeOf(actor, surface), actions: [action] }
}
