import { isAnswer, threadOf } from '../workspace/messages.ts'
import type { Channel, Message, User, View } from '../workspace/shapes.ts'
import type { Workspace } from '../workspace/workspace.ts'

/** A message as methods and events show it; metadata only where it was asked for. */
export function wireMessage(workspace: Workspace, message: Message, { withMetadata = true } = {}) {
  const { channel, ephemeralFor, metadata, ...rest } = message
  return {
    ...rest,
    ...filesOf(message),
    team: workspace.team.id,
    ...(withMetadata && metadata && { metadata }),
    ...threadFacts(workspace, message),
  }
}

/** Files with the addresses under which the bot fetches them; a person's message with one has a subtype of its own. */
function filesOf({ files, bot_id }: Message) {
  if (!files) return {}
  const wired = files.map((file) => ({ ...file, url_private: file.url, url_private_download: file.url }))
  return { files: wired, ...(bot_id ? {} : { subtype: 'file_share' }) }
}

function threadFacts(workspace: Workspace, message: Message) {
  if (isAnswer(message)) return {}
  const [, ...answers] = threadOf(workspace, message)
  const last = answers.at(-1)
  if (!last) return {}
  const users = [...new Set(answers.map(({ user }) => user))]
  return {
    thread_ts: message.ts,
    reply_count: answers.length,
    reply_users_count: users.length,
    reply_users: users,
    latest_reply: last.ts,
  }
}

export function wireChannel(workspace: Workspace, channel: Channel) {
  const isMember = channel.members.includes(workspace.bot.id)
  const common = { id: channel.id, created: channel.created, is_archived: channel.archived }
  if (channel.kind === 'im') {
    const partner = channel.members.find((member) => member !== workspace.bot.id)
    return { ...common, is_im: true, is_channel: false, is_group: false, is_private: true, user: partner }
  }
  return {
    ...common,
    name: channel.name,
    name_normalized: channel.name,
    is_im: false,
    is_channel: channel.kind === 'public',
    is_group: channel.kind === 'private',
    is_private: channel.kind === 'private',
    is_member: isMember,
    num_members: channel.members.length,
    topic: { value: channel.topic },
    purpose: { value: '' },
  }
}

export function wireUser(workspace: Workspace, user: User) {
  return {
    id: user.id,
    team_id: workspace.team.id,
    name: user.handle,
    real_name: user.name,
    deleted: false,
    is_bot: user.isBot,
    is_app_user: false,
    tz: 'Asia/Shanghai',
    tz_offset: 8 * 3600,
    profile: {
      real_name: user.name,
      real_name_normalized: user.name,
      display_name: user.name,
      display_name_normalized: user.name,
      ...(user.email && { email: user.email }),
      title: [user.unit, user.role].filter(Boolean).join(' '),
      team: workspace.team.id,
    },
  }
}

export function wireView(workspace: Workspace, view: View, values: object = {}) {
  return {
    ...view,
    team_id: workspace.team.id,
    app_id: workspace.app.id,
    app_installed_team_id: workspace.team.id,
    bot_id: workspace.app.botId,
    state: { values },
  }
}
