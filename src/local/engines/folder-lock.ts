import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { EngineError } from './engine-error.ts'
import { birthOf } from './process-birth.ts'

/** Addresses under which the holder's engines answer, for another process of the same user. */
export type Addresses = { mongodbUri?: string; redisUrl?: string }
export type FolderLock = { publish(addresses: Addresses): void; release(): void }

const Holder = z.object({
  pid: z.number().int().positive(),
  birth: z.string(),
  mongodbUri: z.string().exactOptional(),
  redisUrl: z.string().exactOptional(),
})
type Holder = z.infer<typeof Holder>

/** Takes the folder for this process, or throws an EngineError that names the process which has it. */
export function lockFolder(dataDir: string): FolderLock {
  const path = lockPath(dataDir)
  const mine: Holder = { pid: process.pid, birth: birthOf(process.pid) ?? '' }
  while (!claim(path, mine)) {
    const holder = readHolder(path)
    if (holder && isAlive(holder)) throw inUse(dataDir, holder.pid)
    removeStale(path)
  }

  return {
    publish: (addresses) => replace(path, { ...mine, ...addresses }),
    release: () => rmSync(path, { force: true }),
  }
}

/** Addresses of the engines that another living process runs on this folder; null when none does. */
export function runningEngines(dataDir: string): Addresses | null {
  const holder = readHolder(lockPath(dataDir))
  if (!holder || !isAlive(holder)) return null
  const { pid: _pid, birth: _birth, ...addresses } = holder
  return addresses
}

const lockPath = (dataDir: string) => join(dataDir, 'zhixie.lock')
const isAlive = ({ pid, birth }: Holder) => birthOf(pid) === birth

function inUse(dataDir: string, pid: number): EngineError {
  const who = pid === process.pid ? 'this process itself' : `process ${pid}`
  return new EngineError(
    `The data folder ${dataDir} is in use by ${who}: stop that one first, or set DATA_DIR to another folder.`,
  )
}

/** A hard link appears whole or not at all, so that nobody ever reads half a lock. */
function claim(path: string, holder: Holder): boolean {
  const draft = writeDraft(path, holder)
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function replace(path: string, holder: Holder): void {
  renameSync(writeDraft(path, holder), path)
}

function writeDraft(path: string, holder: Holder): string {
  const draft = `${path}.${randomUUID()}`
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 })
  return draft
}

function readHolder(path: string): Holder | null {
  try {
    return Holder.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null // gone meanwhile, or torn by a crash of the machine: nobody holds it
  }
}

/** Moves the lock aside before looking again: of two that find it stale, only one moves it, and a fresh one goes back. */
function removeStale(path: string): void {
  const aside = `${path}.${randomUUID()}`
  try {
    renameSync(path, aside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  const moved = readHolder(aside)
  if (moved && isAlive(moved)) claim(path, moved)
  rmSync(aside, { force: true })
}
