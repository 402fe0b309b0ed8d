/** Writes a paper where the caller wants it; a path that cannot be written is the caller's to mend. */

import { writeFile } from 'node:fs/promises'
import { WorkError } from '../../fault.ts'

export async function writeOut(path: string, content: Buffer): Promise<void> {
  await writeFile(path, content).catch((cause) => {
    throw new WorkError(`${path} could not be written; choose a path that exists and is yours.`, { cause })
  })
}
