/** Builds and joins all parts; nothing else says `new`. Tests and the sandbox hand in their own clock. */

import type { Office } from './actions/office.ts'
import { openRouter } from './city/open-router.ts'
import { readRobots } from './city/read-robots.ts'
import type { Config } from './config/config.ts'
import { type Events, openEvents } from './observe/events.ts'
import { type Log, openLog } from './observe/log.ts'
import { type Metrics, openMetrics } from './observe/metrics.ts'
import type { Mirrors } from './queue/mirrors.ts'
import { openQueues, type Queues } from './queue/queues.ts'
import { openRelay } from './queue/relay.ts'
import type { City } from './rules/city.ts'
import { remembering } from './rules/routing/remembering.ts'
import type { Router } from './rules/routing/route.ts'
import { makeSplitter, type Splitter } from './rules/routing/understanding/parts/split-requests.ts'
import { openStorage, type Storage } from './storage/storage.ts'

/** The settings with a key in any case: outside the sandbox it is required, inside it is made. */
export type KeyedConfig = Config & { dataKey: Buffer }

export type App = {
  config: KeyedConfig
  city: City
  clock: () => Date
  storage: Storage
  queues: Queues
  office: Office
  mirrors: Mirrors
  /** Finds the responsible unit of a text; pure, so the same text on the same day gives the same answer. */
  router: Router
  log: Log
  metrics: Metrics
  events: Events
  close(): Promise<void>
}

export type Given = {
  config: KeyedConfig
  city: City
  mongodbUri: string
  redisUrl: string
  clock?: () => Date
  dbName?: string
  queuePrefix?: string
  log?: Log
  /** What other channels hear; left out: none. */
  mirrors?: Mirrors
}

export async function openApp({ config, mongodbUri, redisUrl, ...given }: Given): Promise<App> {
  const clock = given.clock ?? (() => new Date())
  const log = given.log ?? openLog(config.logLevel)
  const metrics = openMetrics()
  const events = openEvents(log, metrics)
  const storage = await openStorage({
    uri: mongodbUri,
    dataKey: config.dataKey,
    ...(given.dbName ? { dbName: given.dbName } : {}),
  })
  const city = await storage.ladders.join(given.city)
  const queues = openQueues({ url: redisUrl, ...(given.queuePrefix ? { prefix: given.queuePrefix } : {}) })
  await queues.connect()
  const mirrors = given.mirrors ?? {
    robots: await readRobots(config.robots),
    webhook: config.webhook !== undefined,
  }
  const relay = openRelay({ storage, queues, city, clock, mirrors, troubled: events.queueAway })
  const router = remembering(openRouter(city))
  const accusedIn: Office['accusedIn'] = (text, on) => router(text, on).accused?.units ?? []
  const requestsIn = requestsWith(makeSplitter({ route: router, units: city.units }))
  const { webhook } = mirrors
  const office: Office = { storage, city, clock, accusedIn, requestsIn, webhook, handOver: relay.handOver }
  const close = async () => {
    await queues.close()
    await storage.close()
  }
  return {
    config,
    city,
    clock,
    storage,
    queues,
    office,
    mirrors,
    router,
    log,
    metrics,
    events,
    close,
  }
}

const requestsWith =
  (split: Splitter): Office['requestsIn'] =>
  (text, on) => {
    const found = split(text, on)
    return found && { texts: found.parts.map((part) => part.text), accused: found.accused }
  }
