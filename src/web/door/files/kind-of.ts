/** What a file is, by its content: what it was called or said to be counts for nothing. */

import type { Readable } from 'node:stream'
import { fileTypeFromStream } from 'file-type'
import { documentEndings, type Ending, pictureEndings } from '../../../rules/sight/attachments.ts'

const endings: readonly string[] = [...pictureEndings, ...documentEndings]

/** null: none that is taken here. Reads only as much as it must. */
export async function kindOf(file: Readable): Promise<Ending | null> {
  try {
    const found = await fileTypeFromStream(file as never)
    return found && endings.includes(found.ext) ? (found.ext as Ending) : null
  } finally {
    file.destroy()
  }
}
