/** A press as we read it: which button, by whom, where. Pure. */

import { z } from 'zod'
import type { Place } from '../desk/place.ts'

/** What we use of Slack's payload; anything else in it is dropped here. */
const Body = z.object({
  user: z.object({ id: z.string() }),
  trigger_id: z.string().default(''),
  response_url: z.string().optional(),
  container: z.object({
    channel_id: z.string().optional(),
    thread_ts: z.string().optional(),
    is_ephemeral: z.boolean().optional(),
  }),
  view: z.object({ id: z.string(), type: z.string() }).nullish(),
  actions: z
    .array(
      z.object({ action_id: z.string(), action_ts: z.string().default(''), value: z.string().optional() }),
    )
    .min(1),
})

export type Press = { name: string; value: string; user: string; trigger: string; place: Place; key: string }

/** Throws on what is no press at all. */
export function readPress(body: unknown): Press {
  const read = Body.parse(body)
  const [action] = read.actions
  if (!action) throw new Error('A press without an action; expected one.')
  const name = action.action_id
  return {
    // What follows a colon only keeps the ids within a block apart.
    name: name.split(':')[0] ?? name,
    value: action.value ?? '',
    user: read.user.id,
    trigger: read.trigger_id,
    place: placeOf(read),
    key: `press:${read.user.id}:${name}:${action.action_ts}`,
  }
}

function placeOf({ view, container }: z.infer<typeof Body>): Place {
  if (view) return view.type === 'home' ? { on: 'home' } : { on: 'view', view: view.id }
  const { channel_id = '', thread_ts, is_ephemeral = false } = container
  return {
    on: is_ephemeral ? 'note' : 'card',
    channel: channel_id,
    ...(thread_ts ? { thread: thread_ts } : {}),
  }
}
