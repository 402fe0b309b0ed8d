import type { SandboxOptions } from '../options.ts'
import { findChannel, openDirect } from '../workspace/channels.ts'
import { findUser } from '../workspace/people.ts'
import type { Change } from '../workspace/shapes.ts'
import type { Workspace } from '../workspace/workspace.ts'
import type { StoryRun } from './story-run.ts'

/** How many messages of a channel the page begins with. */
const messagesShown = 300

/** Everything that the page shows, for any of the people: whoever sits before it plays them all. */
export function wholeScene(
  workspace: Workspace,
  shown: { options: SandboxOptions; story: StoryRun | undefined },
) {
  for (const user of workspace.users.values()) {
    if (!user.isBot) openDirect(workspace, user)
  }
  return {
    kind: 'whole' as const,
    team: workspace.team,
    bot: workspace.bot,
    command: shown.options.command ?? { name: '/zhixie', hint: '' },
    users: [...workspace.users.values()],
    channels: [...workspace.channels.values()],
    messages: [...workspace.messages.values()].flatMap((all) => [...all.values()].slice(-messagesShown)),
    ephemerals: workspace.ephemerals,
    views: Object.fromEntries(workspace.views),
    homes: Object.fromEntries(workspace.homes),
    reads: Object.fromEntries([...workspace.reads].map(([user, reads]) => [user, Object.fromEntries(reads)])),
    clock: clockScene(shown.options),
    story: shown.story?.scene() ?? null,
  }
}

export function clockScene({ clock }: SandboxOptions) {
  const now = clock?.now() ?? new Date()
  return {
    kind: 'clock' as const,
    now: now.toISOString(),
    movable: clock !== undefined,
    today: clock?.today?.() ?? null,
  }
}

/** Names of a scene as ids, so that the page can go there. */
export function located(
  workspace: Workspace,
  scene: { as?: string | undefined; channel?: string | undefined; thread?: string | undefined },
) {
  const user = scene.as === undefined ? undefined : findUser(workspace, scene.as)
  const special = scene.channel === 'dm' || scene.channel === 'home'
  const channel =
    scene.channel === undefined || special ? scene.channel : findChannel(workspace, scene.channel)?.id
  return { as: user?.id, channel, thread: scene.thread }
}

export type Told =
  | Change
  | ReturnType<typeof wholeScene>
  | ReturnType<typeof clockScene>
  | { kind: 'story'; story: object }
