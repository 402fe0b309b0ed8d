/** A file named on the command line, read whole and decoded, or refused in one sentence. */

import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { textOf } from '../../documents/reading/read-document.ts'
import { CallError } from '../fault.ts'

/** A city's largest notice has under 1 MB; what is bigger is a mistake. */
const mostBytes = 20 * 1024 * 1024

/** Throws CallError for a file that is missing, a folder, empty, too large, binary or in an unknown encoding. */
export const readInput = async (path: string): Promise<string> => textOf(path, await readBytes(path))

/** Throws CallError for a file that is missing, a folder, empty or too large. */
export async function readBytes(path: string): Promise<Buffer> {
  const file = await openFile(path)
  try {
    const { size } = await file.stat()
    if (size > mostBytes) throw tooLarge(path)
    const bytes = await readUpTo(file, path)
    if (bytes.length === 0) throw new CallError(`${path} is empty; name a file with text in it.`)
    return bytes
  } catch (error) {
    throw inWords(error, path)
  } finally {
    await file.close()
  }
}

async function openFile(path: string): Promise<FileHandle> {
  try {
    return await open(path, constants.O_RDONLY)
  } catch (error) {
    throw inWords(error, path)
  }
}

/** A pipe has no size beforehand, and a device no end: reading stops at the limit either way. */
async function readUpTo(file: FileHandle, path: string): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of file.createReadStream({ autoClose: false })) {
    parts.push(part)
    size += part.length
    if (size > mostBytes) throw tooLarge(path)
  }
  return Buffer.concat(parts)
}

const tooLarge = (path: string) =>
  new CallError(
    `${path} is larger than ${mostBytes / 1024 / 1024} MB, the most that is read; split it into smaller files.`,
  )

function inWords(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new CallError(`There is no file ${path}; check the name and the folder.`)
    case 'EISDIR':
      return new CallError(`${path} is a folder; name a file in it.`)
    case 'EACCES':
    case 'EPERM':
      return new CallError(`${path} may not be read by this user; change its permissions.`)
    default:
      return error
  }
}
