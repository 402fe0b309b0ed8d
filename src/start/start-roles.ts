/** Which parts run in this process: the web door, the bot, the worker, the timetable, or all of them. */

import { startTimetable } from '../../jobs/timetable.ts'
import { startWorker } from '../../jobs/worker.ts'
import type { App } from '../app.ts'
import { openChat } from '../chat/open-chat.ts'
import { type Bot, startBot } from '../chat/start-bot.ts'
import type { Parts } from '../local/open-parts.ts'
import { openPlay } from '../local/play/open-play.ts'
import type { Sandbox } from '../local/sandbox/sandbox.ts'
import { type Mount, startWeb } from '../web/start-web.ts'
import { healthApp, webApp } from '../web/web-app.ts'

export type RoleName = 'bot' | 'web' | 'worker' | 'scheduler' | 'all'

type Started = { url: string; stop(): Promise<void> }

export async function startRoles({ app: opened, virtual }: Parts, role: RoleName): Promise<Started> {
  const plays = (name: RoleName) => role === 'all' || role === name
  const stops: (() => Promise<void>)[] = []
  let bot: Bot | undefined
  let sandbox: Sandbox | undefined
  let app = opened

  // Every role answers on the port: whoever watches the program asks each of them whether it is well.
  const watched = plays('bot') ? { chatConnected: () => bot?.connected() ?? false } : {}
  const pages = plays('web') ? webApp(app, watched) : healthApp(app, watched)
  const mounts = [slackMount(() => bot), sandboxMount(() => sandbox)]
  const web = await startWeb({ app: pages, port: app.config.port, host: app.config.host, mounts })
  stops.push(web.close)
  if (virtual && role === 'all') {
    sandbox = await openPlay({ app, server: web.server, clock: virtual })
    app = inSandbox(app, sandbox)
    stops.push(() => sandbox?.stop() ?? Promise.resolve())
  }
  if (plays('worker')) stops.push((await startWorker(app, chatOf(app))).stop)
  if (plays('bot')) {
    bot = await startBot(app)
    stops.push(bot.stop)
  }
  if (plays('scheduler')) stops.push(startTimetable(app).stop)
  return { url: sandbox?.url ?? app.config.publicUrl, stop: () => stopAll(stops) }
}

/** Without a workspace the bot talks to the sandbox, in the way in which it would talk to Slack. */
function inSandbox(app: App, { botToken, appToken, apiUrl }: Sandbox): App {
  return { ...app, config: { ...app.config, slack: { mode: 'socket', botToken, appToken, apiUrl } } }
}

function chatOf({ config: { slack }, storage, city, clock }: App) {
  if (slack.mode === 'sandbox') {
    throw new Error(
      'A single role needs a workspace; set SLACK_BOT_TOKEN, or start all roles together for the sandbox.',
    )
  }
  return openChat({ botToken: slack.botToken, apiUrl: slack.apiUrl, storage, city, clock })
}

const slackMount = (bot: () => Bot | undefined): Mount => ({
  prefix: '/slack/events',
  handle: (request, response) => {
    const listener = bot()?.requestListener
    if (listener) listener(request, response)
    else response.writeHead(404).end()
  },
})

const sandboxMount = (sandbox: () => Sandbox | undefined): Mount => ({
  prefix: '/sandbox',
  handle: (request, response) => {
    if (!sandbox()?.requestListener(request, response)) response.writeHead(404).end()
  },
  upgrade: (request, socket, head) => {
    if (!sandbox()?.upgrade(request, socket, head)) socket.destroy()
  },
})

/** In the reverse order of starting: what takes work in ends before what does it. */
async function stopAll(stops: readonly (() => Promise<void>)[]): Promise<void> {
  for (const stop of stops.toReversed()) await stop()
}
