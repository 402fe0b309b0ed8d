import { z } from 'zod'
import { method } from '../method.ts'

export const test = method(z.object({}), (_none, { workspace, baseUrl }) => ({
  url: `${baseUrl()}/`,
  team: workspace.team.name,
  team_id: workspace.team.id,
  user: workspace.bot.handle,
  user_id: workspace.bot.id,
  bot_id: workspace.app.botId,
  is_enterprise_install: false,
}))

/** Gives the address of a WebSocket, good for one connection. */
export const openConnection = method(
  z.object({}),
  (_none, { sockets, baseUrl }) => ({
    url: `${baseUrl().replace(/^http/, 'ws')}/socket/${sockets.issueTicket()}`,
  }),
  'app',
)
