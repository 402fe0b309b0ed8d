/** The way in which Slack reaches us: a socket that we open, or requests to /slack/events. */

import type { RequestListener } from 'node:http'
import { HTTPReceiver, type Logger, type Receiver, SocketModeReceiver } from '@slack/bolt'
import type { SlackConfig } from '../../config/config.ts'

export type Door = {
  receiver: Receiver
  connected(): boolean
  /** `connected` is called at each connection, the first one included. */
  open(connected: () => void): Promise<void>
  close(): Promise<void>
  requestListener?: RequestListener
}

type Ways = Exclude<SlackConfig, { mode: 'sandbox' }>

export function doorFor(slack: Ways, logger: Logger): Door {
  return slack.mode === 'socket' ? socket(slack, logger) : requests(slack, logger)
}

/** A clean end must not wait for a server that has gone silent. Milliseconds. */
const patience = 2_000

function socket({ appToken, apiUrl }: Extract<Ways, { mode: 'socket' }>, logger: Logger): Door {
  const clientOptions = apiUrl ? { slackApiUrl: apiUrl } : {}
  const receiver = new SocketModeReceiver({ appToken, logger, installerOptions: { clientOptions } })
  const { client } = receiver
  return {
    receiver,
    connected: () => client.websocket?.isActive() ?? false,
    open: async (connected) => {
      client.on('connected', connected)
      await receiver.start()
    },
    close: async () => {
      if (!client.websocket?.isActive()) return receiver.stop()
      await Promise.race([
        client.disconnect(),
        new Promise((resolve) => setTimeout(resolve, patience).unref()),
      ])
    },
  }
}

function requests({ signingSecret }: Extract<Ways, { mode: 'http' }>, logger: Logger): Door {
  const receiver = new HTTPReceiver({ signingSecret, logger })
  let open = false
  return {
    receiver,
    connected: () => open,
    open: async (connected) => {
      open = true
      connected()
    },
    close: async () => {
      open = false
    },
    requestListener: (request, response) => receiver.requestListener(request, response),
  }
}
