/** Starts the roles named on the command line, and ends them cleanly. */

import { existsSync } from 'node:fs'
import { loadCity } from '../city/load-city.ts'
import { type Config, readConfig } from '../config/config.ts'
import { openParts } from '../local/open-parts.ts'
import { type RoleName, startRoles } from './start-roles.ts'

export type { RoleName }

/** A clean end may take this long before the program ends anyway. Milliseconds. */
const grace = 9_000

/** Runs until SIGTERM or SIGINT; throws one sentence if it cannot start. */
export async function start({ role }: { role: RoleName }): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const running = await run(readConfig(process.env), role)
  process.stdout.write(`zhixie ready ${running.url}\n`)
  process.once('SIGTERM', () => end(running))
  process.once('SIGINT', () => end(running))
}

type Running = { url: string; stop(): Promise<void> }

/** All parts built and the roles running. What has been started is stopped again if the rest does not start. */
async function run(config: Config, role: RoleName): Promise<Running> {
  const city = await loadCity(config.cityDir)
  const parts = await openParts({ config, city })
  try {
    const roles = await startRoles(parts, role)
    const stop = async () => {
      await roles.stop()
      await parts.close()
    }
    return { url: roles.url, stop }
  } catch (fault) {
    await parts.close()
    throw fault
  }
}

function end(running: Running): void {
  setTimeout(() => process.exit(1), grace).unref()
  running.stop().then(
    () => process.exit(0),
    () => process.exit(1),
  )
}
