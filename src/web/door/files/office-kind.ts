/** Word and Excel files are ZIP archives. Which of them one is stands in a list inside it, wherever in the archive that lies. */

import { Readable } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'
import { fromRandomAccessReaderPromise, RandomAccessReader } from 'yauzl'

/** Bytes from `start` to before `end`; without a range, all. */
export type Open = (range?: { start: number; end: number }) => Readable

/** So far from the end the directory may begin: thousands of entries. Bytes. */
const directoryWithin = 256 * 1024
/** More is a bomb or no document. Bytes, as the directory has them, which the archive is held to where it is read. */
const most = { entries: 2_000, unpacked: 200 * 1024 * 1024, list: 1024 * 1024 } as const

const list = '[Content_Types].xml'
/** Those with macros are other types. */
const kinds = [
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'],
] as const

/** null: another archive, or one that unpacks to more than a document does. Throws where the archive is damaged. */
export async function officeKindOf(open: Open, size: number): Promise<'docx' | 'xlsx' | null> {
  const start = Math.max(0, size - directoryWithin)
  const end = { start, bytes: await buffer(open({ start, end: size })) }
  const archive = await fromRandomAccessReaderPromise(new Archive(open, end), size, {
    autoClose: false,
    lazyEntries: true,
  })
  // Where the directory begins: a number, whatever its type says.
  if (archive.entryCount > most.entries || Number(archive.readEntryCursor) < start) return null

  let unpacked = 0
  let listed: Parameters<typeof archive.openReadStreamPromise>[0] | null = null
  for await (const entry of archive.eachEntry()) {
    unpacked += entry.uncompressedSize
    if (entry.fileName === list) listed = entry
  }
  if (!listed || listed.uncompressedSize > most.list || unpacked > most.unpacked) return null
  const types = await text(await archive.openReadStreamPromise(listed))
  return kinds.find(([, type]) => types.includes(`"${type}"`))?.[0] ?? null
}

/** The end, with the directory, is read once; each of its entries would be a question to the database otherwise. */
class Archive extends RandomAccessReader {
  readonly #open: Open
  readonly #end: { start: number; bytes: Buffer }

  constructor(open: Open, end: { start: number; bytes: Buffer }) {
    super()
    this.#open = open
    this.#end = end
  }

  override _readStreamForRange(start: number, end: number): Readable {
    const from = start - this.#end.start
    if (from < 0) return this.#open({ start, end })
    return Readable.from([this.#end.bytes.subarray(from, end - this.#end.start)], { objectMode: false })
  }
}
