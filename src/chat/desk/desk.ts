/** What every handler of the chat has at hand. */

import type { WebClient } from '@slack/web-api'
import type { App } from '../../app.ts'
import type { Directory } from '../directory.ts'
import type { Who } from './who.ts'

/** `bot`: our own user and app id, and the workspace. */
export type Desk = {
  app: App
  web: WebClient
  directory: Directory
  who: Who
  bot: { user: string; id: string; team: string }
}

export const nameOf =
  ({ app }: Pick<Desk, 'app'>) =>
  (unit: string): string =>
    app.city.units.get(unit)?.name ?? unit
