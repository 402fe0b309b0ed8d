import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { EngineError } from './engine-error.ts'
import { type LeashedChild, startLeashed } from './leashed-child.ts'

const childScript = fileURLToPath(new URL('mongo-child.cjs', import.meta.url))

type Place = {
  dataDir: string
  socket: string
  /** What must stand before a native program on this machine (see native-loader.ts). */
  loader: readonly string[]
}

/**
 * `journal`: without it MongoDB confirms a write up to 100 ms before the write survives kill -9 (measured: 25 of
 * 410 confirmed writes lost), and what we told a person we have kept must be kept.
 */
export function mongodbUri(socket: string): string {
  return `mongodb://${encodeURIComponent(socket)}/?directConnection=true&journal=true`
}

/** Starts the engine; settles when its socket answers, throws an EngineError with its last words when it ended. */
export async function launchMongo({ dataDir, socket, loader }: Place): Promise<LeashedChild> {
  const folder = join(dataDir, 'mongodb')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const command = [...loader, process.execPath, childScript, folder, socket]
  const child = await startLeashed({ command, cwd: folder, record: `${folder}.pid` })
  const ended = await Promise.race([child.wrote('ready\n'), child.exited])
  if (!ended) return child

  throw new EngineError(
    `The embedded MongoDB did not start on ${folder} (${ended.lastWords}): mend that, or set MONGODB_URI to a server.`,
  )
}
