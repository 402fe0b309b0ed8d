import { wireMessage, wireView } from '../api/wire.ts'
import type { Message, View } from '../workspace/shapes.ts'
import { valuesOf } from './element-state.ts'
import { type Actor, channelName } from './stage.ts'

/** Where something is pressed: on a message, or in a view (a modal or the home tab). */
export type Surface = { message: Message } | { view: View }

/** The part of an interaction that says where it was made. */
export function placeOf(actor: Actor, surface: Surface) {
  const { workspace, user, responseUrls, drafts } = actor
  const draft = drafts.of({ user: user.id, container: containerId(surface) })
  if ('view' in surface) {
    const { view } = surface
    const values = valuesOf(view.blocks, draft)
    return { container: { type: 'view', view_id: view.id }, view: wireView(workspace, view, values) }
  }
  const { message } = surface
  const channel = workspace.channels.get(message.channel)
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: message.channel,
      is_ephemeral: message.ephemeralFor !== undefined,
      ...(message.thread_ts && { thread_ts: message.thread_ts }),
    },
    channel: { id: message.channel, name: channel ? channelName(channel) : '' },
    message: wireMessage(workspace, message),
    state: { values: valuesOf(message.blocks ?? [], draft) },
    response_url: responseUrls.issue({ user: user.id, channel: message.channel, message }),
  }
}

export function containerId(surface: Surface): string {
  return 'view' in surface ? surface.view.id : `${surface.message.channel}/${surface.message.ts}`
}
