/** Slack: the token, what it may do, and the channels that the city's data names. */

import type { Config } from '../../config/config.ts'
import type { City } from '../../rules/city.ts'
import { doctorWords } from '../../words/admin/doctor.ts'
import { type Finding, fail, ok, reasonOf, warn } from './finding.ts'
import { ask, channelsOf } from './slack-calls.ts'

/** What the bot calls and hears needs these; slack-manifest.json asks for them. */
export const neededScopes = [
  'app_mentions:read',
  'channels:history',
  'channels:join',
  'channels:read',
  'chat:write',
  'commands',
  'files:read',
  'files:write',
  'groups:history',
  'groups:read',
  'im:history',
  'im:read',
  'im:write',
  'users:read',
  'users:read.email',
] as const

type Live = Exclude<Config['slack'], { mode: 'sandbox' }>

export async function checkSlack(slack: Config['slack'], city: City | null): Promise<Finding[]> {
  if (slack.mode === 'sandbox') return [ok('Slack', doctorWords.sandbox)]
  try {
    return [
      ...(await checkToken(slack)),
      ...(await checkAppToken(slack)),
      ...(city ? await checkChannels(slack, city) : []),
    ]
  } catch (error) {
    return [fail('Slack', reasonOf(error), doctorWords.reachSlack)]
  }
}

async function checkToken({ botToken, apiUrl }: Live): Promise<Finding[]> {
  const { body, scopes } = await ask({ method: 'auth.test', token: botToken, apiUrl })
  if (!body.ok) return [fail('SLACK_BOT_TOKEN', String(body.error), doctorWords.newToken)]
  const missing = neededScopes.filter((scope) => scopes !== null && !scopes.includes(scope))
  return [
    ok('SLACK_BOT_TOKEN', `${body.team} · ${body.user}`),
    ...(missing.length > 0
      ? [fail('SLACK_BOT_TOKEN', doctorWords.noScopes(missing), doctorWords.addScopes)]
      : []),
  ]
}

async function checkAppToken(slack: Live): Promise<Finding[]> {
  if (slack.mode !== 'socket') return []
  const { body } = await ask({ method: 'apps.connections.open', token: slack.appToken, apiUrl: slack.apiUrl })
  if (body.ok) return [ok('SLACK_APP_TOKEN', doctorWords.socketOpens)]
  return [fail('SLACK_APP_TOKEN', String(body.error), doctorWords.newAppToken)]
}

async function checkChannels(slack: Live, { channels }: City): Promise<Finding[]> {
  const there = await channelsOf({ token: slack.botToken, apiUrl: slack.apiUrl })
  return Object.values(channels).map((name) => {
    const channel = there.get(name)
    if (!channel) return fail(`#${name}`, doctorWords.noChannel, doctorWords.makeChannel(name))
    if (!channel.isMember) return warn(`#${name}`, doctorWords.notInChannel, doctorWords.inviteBot(name))
    return ok(`#${name}`, doctorWords.inChannel)
  })
}
