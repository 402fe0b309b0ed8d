/** A Word document as text, by way of the web page that mammoth makes of it: its tables and lists survive there. */

import mammoth from 'mammoth'
import { withNumbers } from './docx-numbers.ts'
import { htmlText } from './html-text.ts'
import { Unreadable } from './unreadable.ts'

/** Unpacked, in bytes: the largest real notice has a tenth. */
const mostUnpacked = 200 * 1024 * 1024

export async function docxText(path: string, bytes: Buffer): Promise<string> {
  if (unpackedSize(bytes) > mostUnpacked)
    throw new Unreadable(
      `${path} unpacks to more than ${mostUnpacked / 2 ** 20} MB; name the document without its pictures.`,
    )
  if (!bytes.includes('word/document.xml'))
    throw new Unreadable(
      `${path} is a ZIP file but no Word document; name a .docx, .pdf, .html or text file.`,
    )
  const { value } = await mammoth
    .convertToHtml(
      { buffer: numbered(bytes) },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    )
    .catch((error: Error) => {
      throw new Unreadable(
        `${path} is a damaged Word document (${oneLine(error.message)}); open it and save it anew.`,
      )
    })
  return htmlText(value)
}

/** A package that cannot be opened is left to the reader of Word, who says what is wrong with it. */
function numbered(bytes: Buffer): Buffer {
  try {
    return withNumbers(bytes)
  } catch {
    return bytes
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 120)

/** What the directory at the end of a ZIP file says its entries come to (APPNOTE 4.3.12). */
function unpackedSize(bytes: Buffer): number {
  const entry = Buffer.from([0x50, 0x4b, 0x01, 0x02])
  let size = 0
  for (let at = bytes.indexOf(entry); at !== -1 && at + 28 <= bytes.length; at = bytes.indexOf(entry, at + 4))
    size += bytes.readUInt32LE(at + 24)
  return size
}
