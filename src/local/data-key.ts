/** The key of the sandbox: without Slack there is nobody to give one, and what is sealed must open after a restart. */

import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const length = 32

/** DATA_KEY if it is set, else the key kept in the data folder, made at first use. 32 bytes. */
export async function dataKeyOf({
  dataKey,
  dataDir,
}: {
  dataKey: Buffer | undefined
  dataDir: string
}): Promise<Buffer> {
  if (dataKey) return dataKey
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const path = join(dataDir, 'data.key')
  // Of two that begin at once one writes; both read what was written.
  await writeFile(path, randomBytes(length).toString('base64'), { flag: 'wx', mode: 0o600 }).catch(
    unlessThere,
  )
  const key = Buffer.from(await readFile(path, 'utf8'), 'base64')
  if (key.length === length) return key
  throw new Error(`${path} is damaged: put it back from a backup, or set DATA_KEY to the key that it held.`)
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}
