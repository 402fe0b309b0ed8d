import type { Uploads } from '../api/uploads.ts'
import type { PostOffice } from '../delivery/post-office.ts'
import type { ResponseUrls } from '../delivery/response-urls.ts'
import type { Triggers } from '../delivery/triggers.ts'
import type { Channel, User } from '../workspace/shapes.ts'
import type { Workspace } from '../workspace/workspace.ts'
import type { Drafts } from './drafts.ts'

/** What a person needs to act. */
export type Stage = {
  workspace: Workspace
  office: PostOffice
  triggers: Triggers
  responseUrls: ResponseUrls
  drafts: Drafts
  uploads: Uploads
  baseUrl: () => string
  command: string
}

/** A person on the stage. */
export type Actor = Stage & { user: User }

/** What every interaction of a person says about them and the place. */
export function signature({ workspace, user, triggers }: Actor) {
  return {
    token: 'sandbox',
    team: { id: workspace.team.id, domain: workspace.team.domain },
    user: { id: user.id, username: user.handle, name: user.handle, team_id: workspace.team.id },
    api_app_id: workspace.app.id,
    enterprise: null,
    is_enterprise_install: false,
    trigger_id: triggers.issue(user.id),
  }
}

export function channelName(channel: Channel): string {
  return channel.kind === 'im' ? 'directmessage' : channel.name
}
