import type { CheckedView } from '../blocks/check-view.ts'
import { SlackRefusal } from '../refuse.ts'
import { freshId } from './ids.ts'
import type { View } from './shapes.ts'
import type { Workspace } from './workspace.ts'

/** Slack lets three modals lie on each other. */
const stackMax = 3

/** Opens the first modal of a person; whatever they had open is gone, as in Slack. */
export function openView(workspace: Workspace, { user, view }: { user: string; view: CheckedView }): View {
  const opened = makeView(workspace, view)
  setStack(workspace, user, [opened])
  return opened
}

export function pushView(workspace: Workspace, { user, view }: { user: string; view: CheckedView }): View {
  const stack = workspace.views.get(user) ?? []
  if (stack.length >= stackMax) throw new SlackRefusal('push_limit_reached')
  const pushed = makeView(workspace, view)
  const first = stack[0]
  const placed = {
    ...pushed,
    root_view_id: first?.id ?? pushed.id,
    previous_view_id: stack.at(-1)?.id ?? null,
  }
  setStack(workspace, user, [...stack, placed])
  return placed
}

/** Puts new content into an open view; the hash, if given, must be that of what is replaced. */
export function updateView(
  workspace: Workspace,
  change: { id: string; view: CheckedView; hash?: string | undefined },
): View {
  const found = findView(workspace, change.id)
  if (!found) throw new SlackRefusal('not_found')
  if (change.hash !== undefined && change.hash !== found.view.hash) throw new SlackRefusal('hash_conflict')
  const { id, root_view_id, previous_view_id } = found.view
  const updated = { ...makeView(workspace, change.view), id, root_view_id, previous_view_id }
  const stack = workspace.views.get(found.user) ?? []
  setStack(
    workspace,
    found.user,
    stack.map((view) => (view.id === id ? updated : view)),
  )
  return updated
}

/** Takes the view and all that lie on it off the screen. */
export function closeView(workspace: Workspace, { user, id }: { user: string; id: string }): void {
  const stack = workspace.views.get(user) ?? []
  const at = stack.findIndex((view) => view.id === id)
  if (at >= 0) setStack(workspace, user, stack.slice(0, at))
}

export function closeAllViews(workspace: Workspace, user: string): void {
  setStack(workspace, user, [])
}

export function publishHome(workspace: Workspace, { user, view }: { user: string; view: CheckedView }): View {
  const before = workspace.homes.get(user)
  const home = { ...makeView(workspace, view), ...(before && { id: before.id, root_view_id: before.id }) }
  workspace.homes.set(user, home)
  workspace.tell({ kind: 'home', user, view: home })
  return home
}

/** An open modal by its id or the external id that the bot gave it. */
export function findView(workspace: Workspace, id: string): { user: string; view: View } | undefined {
  for (const [user, stack] of workspace.views) {
    const view = stack.find((open) => open.id === id || (open.external_id !== '' && open.external_id === id))
    if (view) return { user, view }
  }
  return undefined
}

function setStack(workspace: Workspace, user: string, views: View[]): void {
  workspace.views.set(user, views)
  workspace.tell({ kind: 'views', user, views })
}

function makeView(workspace: Workspace, view: CheckedView): View {
  const id = freshId('V')
  return {
    private_metadata: '',
    callback_id: '',
    external_id: '',
    clear_on_close: false,
    notify_on_close: false,
    ...view,
    id,
    hash: `${workspace.stamps.next()}.${freshId('').slice(0, 8)}`,
    root_view_id: id,
    previous_view_id: null,
  } as View
}
