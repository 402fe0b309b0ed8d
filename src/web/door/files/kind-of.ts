/** What a file is, by its content: what it was called or said to be counts for nothing. */

import { type Detector, fileTypeFromStream } from 'file-type'
import { documentEndings, type Ending, pictureEndings } from '../../../rules/sight/attachments.ts'
import { isDatabaseFault } from '../../../storage/files.ts'
import { type Open, officeKindOf } from './office-kind.ts'

const endings: readonly string[] = [...pictureEndings, ...documentEndings]

/** Found before file-type walks through the archive itself, which it gives up at a large picture. */
const archive: Detector = {
  id: 'archive',
  async detect(tokenizer) {
    const head = Buffer.alloc(4)
    const read = await tokenizer.peekBuffer(head, { mayBeLess: true })
    return read === 4 && head.toString('latin1') === 'PK\u0003\u0004'
      ? { ext: 'zip', mime: 'application/zip' }
      : undefined
  },
}

/** null: none that is taken here. Reads only as much as it must. `size`: bytes. */
export async function kindOf(open: Open, size: number): Promise<Ending | null> {
  const file = open()
  try {
    const found = await fileTypeFromStream(file as never, { customDetectors: [archive] })
    if (found?.ext === 'zip') return await officeKindOf(open, size)
    return found && endings.includes(found.ext) ? (found.ext as Ending) : null
  } catch (fault) {
    if (isDatabaseFault(fault)) throw fault
    return null
  } finally {
    file.destroy()
  }
}
