import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { unsupported } from './engine-error.ts'

const names = ['redis-server', 'valkey-server']
// From 7.0 on the append-only log is a folder of parts; older ones could not go on with a newer one's data.
const oldestMajor = 7

/** The machine's own server, when PATH has a recent enough one. */
export function redisOnPath(path: string | undefined): string | null {
  const folders = (path ?? '').split(delimiter).filter(Boolean)
  const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return candidates.find((file) => isExecutable(file) && majorOf(file) >= oldestMajor) ?? null
}

/** The server in the npm package for this platform. Throws an EngineError where there is none. */
export function redisFromPackage(): string {
  const name = `@falkordblite/${process.platform}-${process.arch}`
  try {
    const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`)
    return join(dirname(manifest), 'bin', 'redis-server')
  } catch {
    throw unsupported(`no redis-server on PATH, and the package ${name} is not installed`)
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function majorOf(file: string): number {
  try {
    const answer = execFileSync(file, ['--version'], { encoding: 'utf8', timeout: 5000 })
    return Number(/ v=(\d+)\./.exec(answer)?.[1] ?? 0)
  } catch {
    return 0 // one that cannot even tell its version is passed over
  }
}
