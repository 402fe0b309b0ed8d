/** Engines for one command: those of the program that runs on the data folder, or own ones until it is done. */

import { setTimeout as wait } from 'node:timers/promises'
import { EngineError } from './engines/engine-error.ts'
import { type Addresses, runningEngines } from './engines/folder-lock.ts'
import { type Say, sayIfSlow } from './engines/progress.ts'
import { startEngines } from './engines/start-engines.ts'

export type Needed = { dataDir: string; mongo: boolean; redis: boolean; say: Say }
export type Guest = Addresses & { leave(): Promise<void> }

const pollMs = 100
const mostPolls = 300

/** Waits while another command has the folder, for half a minute at the most. Throws EngineError. */
export async function joinEngines(needed: Needed): Promise<Guest> {
  if (!needed.mongo && !needed.redis) return { leave: async () => {} }
  const found = await sayIfSlow(needed.say, 'waiting for another command to finish', joinOrStart(needed))
  if (found) return found
  throw new EngineError(
    `The data folder ${needed.dataDir} has been busy for half a minute: wait until the other command is done, or set DATA_DIR to another folder.`,
  )
}

async function joinOrStart(needed: Needed): Promise<Guest | null> {
  for (let poll = 0; poll < mostPolls; poll += 1) {
    const running = runningEngines(needed.dataDir)
    if (!running) {
      const own = await startOwn(needed)
      if (own) return own
    } else if (running.mongodbUri || running.redisUrl) return asGuest(running, needed)
    await wait(pollMs)
  }
  return null
}

/** Null: somebody else took the folder in the same moment. */
async function startOwn({ dataDir, mongo, redis, say }: Needed): Promise<Guest | null> {
  try {
    const { stop, mongodbUri, redisUrl } = await startEngines({ dataDir, mongo, redis, say, shared: false })
    return { ...(mongodbUri && { mongodbUri }), ...(redisUrl && { redisUrl }), leave: stop }
  } catch (error) {
    if (error instanceof EngineError && runningEngines(dataDir)) return null
    throw error
  }
}

function asGuest(running: Addresses, { mongo, redis, dataDir }: Needed): Guest {
  const missing =
    mongo && !running.mongodbUri ? 'MONGODB_URI' : redis && !running.redisUrl ? 'REDIS_URL' : null
  if (!missing) return { ...running, leave: async () => {} }
  throw new EngineError(
    `The program that runs on ${dataDir} uses a server of its own: set ${missing} here as it is set there.`,
  )
}
