/** The entry of the command line. */

import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { runZhixie } from './run.ts'

/** A reader that has seen enough (`| head`) closes the pipe; there is nobody left to tell. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

async function out(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain')
}

if (existsSync('.env')) process.loadEnvFile('.env')
const code = await runZhixie(process.argv.slice(2), {
  env: process.env,
  out,
  note: (line) => process.stderr.write(`${line}\n`),
  now: () => new Date(),
})

// What failed may have left a connection that goes on trying; what went well has put everything away.
if (code !== 0) process.exit(code)
