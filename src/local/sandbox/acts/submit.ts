import { z } from 'zod'
import { wireView } from '../api/wire.ts'
import { checkView } from '../blocks/check-view.ts'
import { ActRefused } from '../refuse.ts'
import type { View } from '../workspace/shapes.ts'
import { closeAllViews, closeView, pushView, updateView } from '../workspace/views.ts'
import { checkFields, type FieldFault } from './check-fields.ts'
import { valuesOf } from './element-state.ts'
import { type Actor, signature } from './stage.ts'

/** Sends a modal as it is filled in. What is wrong with its fields comes back; nothing when it was taken. */
export async function submit(actor: Actor, view: View): Promise<FieldFault[]> {
  const { workspace, user, drafts, office } = actor
  if (!view.submit) throw new ActRefused('no-submit', `"${view.title?.text}" has nothing to submit with.`)
  const values = valuesOf(view.blocks, drafts.of({ user: user.id, container: view.id }))
  const wrong = checkFields(view.blocks, values)
  if (wrong.length > 0) return wrong
  const ack = await office.ask({
    type: 'interactive',
    payload: {
      type: 'view_submission',
      ...signature(actor),
      view: wireView(workspace, view, values),
      response_urls: [],
    },
  })
  return follow(actor, { view, ack })
}

const Reaction = z.discriminatedUnion('response_action', [
  z.object({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string()) }),
  z.object({ response_action: z.literal('update'), view: z.unknown() }),
  z.object({ response_action: z.literal('push'), view: z.unknown() }),
  z.object({ response_action: z.literal('clear') }),
])

/** Does with the modal what the acknowledgement says: https://docs.slack.dev/surfaces/modals#updating_views */
function follow({ workspace, user }: Actor, { view, ack }: { view: View; ack: unknown }): FieldFault[] {
  if (!ack || Object.keys(ack).length === 0) {
    closeView(workspace, { user: user.id, id: view.id })
    return []
  }
  const reaction = Reaction.parse(ack)
  switch (reaction.response_action) {
    case 'errors':
      return faultsFrom(view, reaction.errors)
    case 'update':
      updateView(workspace, { id: view.id, view: checkView(reaction.view, 'modal') })
      return []
    case 'push':
      pushView(workspace, { user: user.id, view: checkView(reaction.view, 'modal') })
      return []
    case 'clear':
      closeAllViews(workspace, user.id)
      return []
  }
}

function faultsFrom(view: View, errors: Record<string, string>): FieldFault[] {
  return Object.entries(errors).map(([blockId, text]) => {
    const block = view.blocks.find(({ block_id, type }) => block_id === blockId && type === 'input')
    if (!block)
      throw new Error(`The bot put an error on "${blockId}", which is no input of "${view.title?.text}".`)
    return { blockId, label: block.label?.text ?? '', code: 'bot', text }
  })
}

/** Closes a modal with the cross or the close button; the bot hears of it if it asked to. */
export async function close(actor: Actor, view: View): Promise<void> {
  const { workspace, user, office } = actor
  if (view.clear_on_close) closeAllViews(workspace, user.id)
  else closeView(workspace, { user: user.id, id: view.id })
  if (!view.notify_on_close) return
  const { trigger_id, ...who } = signature(actor)
  const payload = {
    type: 'view_closed',
    ...who,
    view: wireView(workspace, view),
    is_cleared: view.clear_on_close,
  }
  await office.ask({ type: 'interactive', payload })
}
