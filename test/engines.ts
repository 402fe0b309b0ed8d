import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEngines } from '../src/local/engines/start-engines.ts'

declare module 'vitest' {
  interface ProvidedContext {
    mongodbUri: string
    redisUrl: string
  }
}

/** One real MongoDB and one real Redis for the whole run; a test gets its own part of them from ground.ts. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhixie-test-'))
  const say = (line: string) => console.error(line)
  const engines = await startEngines({ dataDir, mongo: true, redis: true, say })
  project.provide('mongodbUri', engines.mongodbUri ?? '')
  project.provide('redisUrl', engines.redisUrl ?? '')

  return async () => {
    await engines.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
