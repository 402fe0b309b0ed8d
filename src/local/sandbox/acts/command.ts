import { answerTo, isSpoken } from '../delivery/response-urls.ts'
import { ActRefused } from '../refuse.ts'
import type { Channel } from '../workspace/shapes.ts'
import { type Actor, channelName, signature } from './stage.ts'

/** A person types a slash command in a channel. */
export async function command(
  actor: Actor,
  { channel, typed }: { channel: Channel; typed: string },
): Promise<void> {
  const [name = '', ...rest] = typed.trim().split(/\s/)
  if (name !== actor.command) {
    throw new ActRefused('no-such-command', `"${name}" is not a command here: use ${actor.command}.`)
  }
  const { workspace, user, responseUrls } = actor
  const { trigger_id } = signature(actor)
  const ack = await actor.office.ask({
    type: 'slash_commands',
    payload: {
      token: 'sandbox',
      team_id: workspace.team.id,
      team_domain: workspace.team.domain,
      channel_id: channel.id,
      channel_name: channelName(channel),
      user_id: user.id,
      user_name: user.handle,
      command: name,
      text: rest.join(' ').trim(),
      api_app_id: workspace.app.id,
      is_enterprise_install: 'false',
      response_url: responseUrls.issue({ user: user.id, channel: channel.id }),
      trigger_id,
    },
  })
  const text = typeof ack === 'string' ? ack : undefined
  if (text || isSpoken(ack))
    answerTo(workspace, { user: user.id, channel: channel.id }, text ? { text } : ack)
}
