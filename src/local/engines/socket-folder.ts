import { createHash } from 'node:crypto'
import { chmodSync, lstatSync, mkdirSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { EngineError } from './engine-error.ts'

// sockaddr_un(7) holds 108 bytes on Linux, 104 on macOS; a name of up to 14 follows the folder.
const longestFolder = 88

/**
 * An empty folder for the engines' sockets that only this user may enter. It is the same for the same data
 * folder, so that addresses stay valid when an engine is restarted; it lies in the temporary folder because
 * socket paths are short and not every file system carries sockets.
 */
export function openSocketFolder(dataDir: string): string {
  const mark = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 8)
  const folder = join(tmpdir(), `zhixie-${userInfo().uid}-${mark}`)
  if (folder.length > longestFolder) {
    throw new EngineError(
      `The temporary folder ${tmpdir()} has too long a name for sockets: set TMPDIR to a shorter one.`,
    )
  }

  mkdirSync(folder, { recursive: true, mode: 0o700 })
  refuseStrangers(folder)
  rmSync(folder, { recursive: true })
  mkdirSync(folder, { mode: 0o700 })
  chmodSync(folder, 0o700)
  return folder
}

/** The temporary folder is everybody's: another user may have put a folder or a link there first. */
function refuseStrangers(folder: string): void {
  const found = lstatSync(folder)
  if (found.isDirectory() && found.uid === userInfo().uid) return
  throw new EngineError(
    `${folder} belongs to somebody else: remove it, or set TMPDIR to a folder of your own.`,
  )
}
