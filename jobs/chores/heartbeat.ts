/** The dead-man switch: an outside watcher hears from every sweep, and raises the alarm when it does not. */

import type { App } from '../../src/app.ts'

export async function pingHeartbeat({ config, events }: App): Promise<void> {
  if (!config.heartbeatUrl) return
  try {
    await fetch(config.heartbeatUrl, { signal: AbortSignal.timeout(5_000) })
  } catch (cause) {
    events.heartbeatFailed(cause)
  }
}
