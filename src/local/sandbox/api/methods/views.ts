import { z } from 'zod'
import { checkView } from '../../blocks/check-view.ts'
import { SlackRefusal } from '../../refuse.ts'
import { openView, publishHome, pushView, updateView } from '../../workspace/views.ts'
import { json, method } from '../method.ts'
import { wireView } from '../wire.ts'

const Opening = z.object({ trigger_id: z.string(), view: json })

export const open = method(Opening, (taken, { workspace, triggers }) => {
  const view = checkView(taken.view, 'modal')
  const opened = openView(workspace, { user: triggers.redeem(taken.trigger_id), view })
  return { view: wireView(workspace, opened) }
})

export const push = method(Opening, (taken, { workspace, triggers }) => {
  const view = checkView(taken.view, 'modal')
  const pushed = pushView(workspace, { user: triggers.redeem(taken.trigger_id), view })
  return { view: wireView(workspace, pushed) }
})

const Updating = z.object({
  view: json,
  view_id: z.string().optional(),
  external_id: z.string().optional(),
  hash: z.string().optional(),
})

export const update = method(Updating, (taken, { workspace }) => {
  const id = taken.view_id ?? taken.external_id
  if (!id)
    throw new SlackRefusal('invalid_arguments', [
      '[ERROR] missing required field: view_id [json-pointer:/view_id]',
    ])
  const updated = updateView(workspace, { id, view: checkView(taken.view, 'modal'), hash: taken.hash })
  return { view: wireView(workspace, updated) }
})

const Publishing = z.object({ user_id: z.string(), view: json, hash: z.string().optional() })

export const publish = method(Publishing, (taken, { workspace }) => {
  const user = workspace.users.get(taken.user_id)
  if (!user) throw new SlackRefusal('user_not_found')
  if (user.isBot) throw new SlackRefusal('not_enabled')
  const hash = workspace.homes.get(user.id)?.hash
  if (taken.hash !== undefined && taken.hash !== hash) throw new SlackRefusal('hash_conflict')
  const home = publishHome(workspace, { user: user.id, view: checkView(taken.view, 'home') })
  return { view: wireView(workspace, home) }
})
