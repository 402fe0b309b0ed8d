import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Engines, startEngines } from '../../src/local/engines/start-engines.ts'

export type Engine = Engines & { mongodbUri: string; redisUrl: string; remove(): Promise<void> }

/** Embedded engines of the benchmark's own, in a folder that goes with them. */
export async function ownEngines(): Promise<Engine> {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhixie-bench-'))
  const engines = await startEngines({
    dataDir,
    mongo: true,
    redis: true,
    say: (line) => console.error(line),
  })
  const { mongodbUri = '', redisUrl = '' } = engines
  const remove = async () => {
    await engines.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { ...engines, mongodbUri, redisUrl, remove }
}
