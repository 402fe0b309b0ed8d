import { setTimeout as wait } from 'node:timers/promises'
import type { Exit, LeashedChild } from './leashed-child.ts'
import type { Say } from './progress.ts'

export type EngineName = 'mongodb' | 'redis'
/** An engine that ended without being asked to. It is started again on the same data. */
export type EngineDeath = { engine: EngineName } & Exit

type Charge = {
  engine: EngineName
  /** Starts the engine; settles when it answers, rejects when it ended before. */
  launch(): Promise<LeashedChild>
  onExit(death: EngineDeath): void
  say: Say
}
export type Kept = { pid(): number; stop(): Promise<void> }

const firstWaitMs = 50
const longestWaitMs = 10_000
// An engine that lived this long was healthy: its next death starts the waits afresh.
const healthyMs = 60_000

/**
 * Keeps one engine alive until stopped: a death is reported and the engine started again, at once and then after
 * doubling waits, without end. Giving up would help nobody: a full disk may be emptied in an hour, and until
 * then the program's own health check says that the database is away.
 */
export async function keepRunning({ engine, launch, onExit, say }: Charge): Promise<Kept> {
  const stopping = new AbortController()
  let child = await launch()
  const watching = watch()

  async function watch(): Promise<void> {
    let waitMs = firstWaitMs
    while (!stopping.signal.aborted) {
      const bornAt = Date.now()
      const exit = await child.exited
      if (stopping.signal.aborted) return
      if (Date.now() - bornAt > healthyMs) waitMs = firstWaitMs
      say(
        `The embedded ${engine} ended (${exit.signal ?? `code ${exit.code}`}); starting it again on the same data.`,
      )
      onExit({ engine, ...exit })
      waitMs = await startAgain(waitMs)
    }
  }

  /** Returns the wait for the next time. */
  async function startAgain(firstWait: number): Promise<number> {
    let waitMs = firstWait
    while (!stopping.signal.aborted) {
      await pause(waitMs, stopping.signal)
      waitMs = Math.min(waitMs * 2, longestWaitMs)
      if (await launched()) break
    }
    return waitMs
  }

  async function launched(): Promise<boolean> {
    if (stopping.signal.aborted) return false
    try {
      child = await launch()
      return true
    } catch (error) {
      say(error instanceof Error ? error.message : String(error))
      return false
    }
  }

  return {
    pid: () => child.pid,
    async stop() {
      stopping.abort()
      await child.stop()
      await watching
      await child.stop()
    },
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  // An abort only ends the wait early.
  await wait(ms, undefined, { signal }).catch(() => {})
}
