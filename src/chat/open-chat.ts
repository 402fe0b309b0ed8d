/** The chat platform as the jobs need it: where to speak, and the mouth to speak with. */

import { LogLevel, WebClient } from '@slack/web-api'
import { type CardName, cardId } from '../rules/cases/owed.ts'
import type { City } from '../rules/city.ts'
import type { Storage } from '../storage/storage.ts'
import { type Directory, openDirectory } from './directory.ts'
import { openPlaces, type Places } from './places.ts'
import { type Mouth, openMouth } from './say.ts'

export type Chat = { web: WebClient; directory: Directory; places: Places; mouth: Mouth }

/** Longer than this and an attempt counts as unanswered. Milliseconds. */
const defaultPatience = 15_000

type Parts = {
  botToken: string
  apiUrl: string | undefined
  storage: Storage
  city: City
  clock: () => Date
  /** How long an answer may take, milliseconds. */
  patience?: number
}

/** Tries once and says at once what went wrong: when to try again is the ledger's business, not the client's. */
export function openChat({
  botToken,
  apiUrl,
  storage,
  city,
  clock,
  patience = defaultPatience,
}: Parts): Chat {
  const web = new WebClient(botToken, {
    ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: patience,
    logLevel: LogLevel.ERROR,
    maxRequestConcurrency: 64,
  })
  const directory = openDirectory(web)
  const cardOf = async (no: string, card: string, unit: string | null) => {
    const standing = await storage.ledger.get(
      cardId(no, {
        card: card as CardName,
        to: unit ? { unit, office: 'liaison' } : { desk: 'coordination' },
      }),
    )
    const [posted] = standing?.posted ?? []
    if (posted) return { channel: posted.channel, thread: posted.ts }
    return standing && standing.nextTry === null ? 'never' : null
  }
  return {
    web,
    directory,
    mouth: openMouth({ web, gone: directory.forget }),
    places: openPlaces({ directory, clock, storage, city, cardOf }),
  }
}
