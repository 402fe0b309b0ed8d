import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { redisFromPackage, redisOnPath } from './find-redis.ts'
import { type Addresses, lockFolder } from './folder-lock.ts'
import { type EngineDeath, type EngineName, type Kept, keepRunning } from './keep-running.ts'
import { launchMongo, mongodbUri } from './mongo.ts'
import { nativeLoader } from './native-loader.ts'
import { type Say, sayIfSlow } from './progress.ts'
import { launchRedis } from './redis.ts'
import { openSocketFolder } from './socket-folder.ts'

export type Wanted = {
  dataDir: string
  mongo: boolean
  redis: boolean
  /** Gets a line of progress for whatever takes over a second, and for each restart. */
  say: Say
  /** Told of each engine that ended unasked; it is started again on the same data and address. */
  onExit?: (death: EngineDeath) => void
  /** false: for one short command only; its addresses are not told, so that nobody relies on them. */
  shared?: boolean
}

export type Engines = Addresses & {
  /** Process number of each engine now running. */
  pids(): Partial<Record<EngineName, number>>
  stop(): Promise<void>
}

/**
 * Starts the wanted engines in parallel as child processes on the data folder, which this process then holds
 * alone, and keeps them running. `redisUrl` is a socket path, as ioredis takes it. Throws an EngineError.
 */
export async function startEngines({
  dataDir,
  mongo,
  redis,
  say,
  onExit = () => {},
  shared = true,
}: Wanted): Promise<Engines> {
  if (!mongo && !redis) return { pids: () => ({}), stop: async () => {} }

  const folder = resolve(dataDir)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lock = lockFolder(folder)
  const running = new Map<EngineName, Kept>()
  let sockets: string | undefined

  let ended: Promise<void> | undefined
  // Once only: a second call could take the folder away from whoever holds it by then.
  function stop(): Promise<void> {
    ended ??= end()
    return ended
  }

  async function end(): Promise<void> {
    await Promise.all([...running.values()].map((engine) => engine.stop()))
    if (sockets) rmSync(sockets, { recursive: true, force: true })
    lock.release()
  }

  try {
    sockets = openSocketFolder(folder)
    const starting = starters({ folder, sockets, say })
    const wanted = [mongo && starting.mongodb, redis && starting.redis].filter((starter) => starter !== false)
    const began = wanted.map(async ({ engine, launch }) => {
      running.set(engine, await keepRunning({ engine, launch, onExit, say }))
    })
    await allOrFirstFault(began)
    const addresses = {
      ...(mongo && { mongodbUri: starting.mongodb.address }),
      ...(redis && { redisUrl: starting.redis.address }),
    }
    if (shared) lock.publish(addresses)
    return { ...addresses, pids: () => pidsOf(running), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

type Site = { folder: string; sockets: string; say: Say }

function starters({ folder, sockets, say }: Site) {
  const mongoSocket = join(sockets, 'mongodb.sock')
  const redisSocket = join(sockets, 'redis.sock')
  let fetched: Promise<readonly string[]> | undefined
  const loader = () => {
    fetched ??= nativeLoader(say)
    return fetched
  }
  return {
    mongodb: {
      engine: 'mongodb' as const,
      address: mongodbUri(mongoSocket),
      launch: async () => {
        const place = { dataDir: folder, socket: mongoSocket, loader: await loader() }
        return sayIfSlow(say, 'still starting the embedded MongoDB', launchMongo(place))
      },
    },
    redis: {
      engine: 'redis' as const,
      address: redisSocket,
      launch: async () => {
        const own = redisOnPath(process.env.PATH)
        const server = own ? [own] : [...(await loader()), redisFromPackage()]
        return sayIfSlow(
          say,
          'still starting the embedded Redis',
          launchRedis({ dataDir: folder, socket: redisSocket, server }),
        )
      },
    },
  }
}

/** Waits for all, so that none is still starting when the others are stopped because one failed. */
async function allOrFirstFault(started: Promise<void>[]): Promise<void> {
  for (const result of await Promise.allSettled(started)) {
    if (result.status === 'rejected') throw result.reason
  }
}

function pidsOf(running: Map<EngineName, Kept>): Partial<Record<EngineName, number>> {
  return Object.fromEntries([...running].map(([engine, kept]) => [engine, kept.pid()]))
}
