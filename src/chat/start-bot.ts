/** The bot's ear: Bolt in Socket Mode or HTTP mode, with every handler registered. */

import type { RequestListener } from 'node:http'
import { App as Bolt } from '@slack/bolt'
import { WebClient } from '@slack/web-api'
import type { App } from '../app.ts'
import type { SlackConfig } from '../config/config.ts'
import { boltLog } from './desk/bolt-log.ts'
import type { Desk } from './desk/desk.ts'
import { bare } from './desk/guard.ts'
import { holdAck } from './desk/hold-ack.ts'
import { type Door, doorFor } from './desk/receiver.ts'
import { errorCode } from './desk/tell.ts'
import { openWho } from './desk/who.ts'
import { openDirectory } from './directory.ts'
import { type CatchUp, openCatchUp } from './intake/catch-up.ts'
import { registerHandlers } from './register.ts'

export type Bot = {
  stop(): Promise<void>
  /** Whether Slack can reach us now. */
  connected(): boolean
  /** HTTP mode: serves POST /slack/events. */
  requestListener?: RequestListener
}

type Served = Exclude<SlackConfig, { mode: 'sandbox' }>

/** Connects and answers from then on. Throws one sentence when Slack refuses the tokens. */
export async function startBot(app: App): Promise<Bot> {
  const { slack } = app.config
  if (slack.mode === 'sandbox')
    throw new Error('The bot needs a chat server: set SLACK_BOT_TOKEN, or give it the tokens of the sandbox.')
  const options = optionsOf(app, slack)
  const desk = await openDesk(app, new WebClient(slack.botToken, options))
  const door = doorFor(slack, boltLog(app.log))
  const bolt = new Bolt({
    receiver: door.receiver,
    // Who we are was asked at the start: no message is lost because the question fails later.
    authorize: async () => ({
      botToken: slack.botToken,
      botUserId: desk.bot.user,
      botId: desk.bot.id,
      teamId: desk.bot.team,
    }),
    clientOptions: options,
    logger: boltLog(app.log),
  })
  holdAck(bolt)
  const catchUp = openCatchUp(desk)
  bolt.error(async (cause) => {
    app.events.chatFailed('event', bare(cause.original ?? cause))
    catchUp.missed()
    throw cause
  })
  registerHandlers(bolt, desk)
  await open(door, catchUp)
  return {
    stop: async () => {
      catchUp.stop()
      await door.close()
    },
    connected: door.connected,
    ...(door.requestListener ? { requestListener: door.requestListener } : {}),
  }
}

/** A person waits at the other end: a call is tried again soon, and not for long. Milliseconds. */
const optionsOf = (app: App, { apiUrl }: Served) => ({
  retryConfig: { retries: 2, minTimeout: 200, maxTimeout: 1_000 },
  timeout: 10_000,
  logger: boltLog(app.log),
  ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
})

async function openDesk(app: App, web: WebClient): Promise<Desk> {
  const bot = await whoWeAre(web)
  return { app, web, bot, directory: openDirectory(web), who: openWho({ people: app.storage.people, web }) }
}

async function whoWeAre(web: WebClient): Promise<Desk['bot']> {
  try {
    const { user_id = '', bot_id = '', team_id = '' } = await web.auth.test()
    return { user: user_id, id: bot_id, team: team_id }
  } catch (cause) {
    const why = errorCode(cause)
    const what = why
      ? `Slack refused SLACK_BOT_TOKEN (${why}); copy the token again`
      : 'Slack does not answer; check the network and SLACK_API_URL'
    throw new Error(`${what}.`, { cause })
  }
}

async function open(door: Door, catchUp: CatchUp): Promise<void> {
  try {
    await door.open(() => void catchUp.look())
  } catch (cause) {
    const why = errorCode(cause) || 'no answer'
    throw new Error(
      `Slack does not open a socket (${why}); check SLACK_APP_TOKEN and its scope connections:write.`,
      { cause },
    )
  }
}
