/** For machines that watch the program: is it alive, can it do its work, what has it counted. */

import { Hono } from 'hono'
import type { App } from '../app.ts'

/** What the program needs to do its work; a check that throws or gives false says that it is missing. */
export type Checks = Readonly<Record<string, () => unknown>>

/** A server that does not answer in this time counts as missing. Milliseconds. */
const patience = 2_000

export function health({ metrics }: Pick<App, 'metrics'>, checks: Checks): Hono {
  return new Hono()
    .get('/healthz', (context) => context.json({ alive: true }))
    .get('/readyz', async (context) => {
      const missing = await missingOf(checks)
      return context.json({ ready: missing.length === 0, missing }, missing.length === 0 ? 200 : 503)
    })
    .get('/metrics', async (context) =>
      context.body(await metrics.registry.metrics(), 200, { 'Content-Type': metrics.registry.contentType }),
    )
}

async function missingOf(checks: Checks): Promise<string[]> {
  const found = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => ((await answers(check)) ? [] : [name])),
  )
  return found.flat()
}

async function answers(check: () => unknown): Promise<boolean> {
  const { promise: late, stop } = after(patience)
  try {
    return (await Promise.race([Promise.resolve().then(check), late])) !== false
  } catch {
    // Why it does not answer is in the log of the part that lost it; here only that it is missing counts.
    return false
  } finally {
    stop()
  }
}

function after(milliseconds: number): { promise: Promise<false>; stop: () => void } {
  let timer: NodeJS.Timeout | undefined
  const promise = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, milliseconds, false)
  })
  return { promise, stop: () => clearTimeout(timer) }
}
