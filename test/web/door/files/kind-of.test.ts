import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import PizZip from 'pizzip'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { kindOf } from '../../../../src/web/door/files/kind-of.ts'
import { openPages, type Pages } from '../../open-pages.ts'
import { pdf, photograph } from './sent-files.ts'

let pages: Pages
beforeAll(async () => {
  pages = await openPages()
}, 60_000)
afterAll(() => pages.close())

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
const macros = 'application/vnd.ms-word.document.macroEnabled.main+xml'
const listOf = (type: string) => `<Types><Override PartName="/x.xml" ContentType="${type}"/></Types>`
const list = '[Content_Types].xml'
const large = randomBytes(3 * 1024 * 1024)

function archive(entries: Readonly<Record<string, string | Buffer>>): Buffer {
  const zip = new PizZip()
  for (const [name, content] of Object.entries(entries)) zip.file(name, content)
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

/** Its directory says this size of its last entry (APPNOTE 4.3.12), whatever the truth is. */
function claiming(size: number, entries: Readonly<Record<string, string>>): Buffer {
  const bytes = archive(entries)
  bytes.writeUInt32LE(size, bytes.lastIndexOf('PK\u0001\u0002', undefined, 'latin1') + 24)
  return bytes
}

/** Each packs a thousandfold. */
const blank = (megabytes: number) => ' '.repeat(megabytes * 1024 * 1024)

async function kindOfKept(content: Buffer) {
  const { storage, clock } = pages.parts
  const { id, size } = await storage.files.keep(Readable.from([content]), clock())
  return kindOf((range) => storage.files.open(id, range), size)
}

const picture = () => sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })

test.each([
  ['a photograph', () => photograph(), 'jpg'],
  ['PNG', () => picture().png().toBuffer(), 'png'],
  ['WebP', () => picture().webp().toBuffer(), 'webp'],
  ['GIF', () => picture().gif().toBuffer(), 'gif'],
  ['PDF', () => pdf, 'pdf'],
  ['Word, as Word writes it', () => archive({ [list]: listOf(word), 'word/document.xml': '<a/>' }), 'docx'],
  [
    'Word with a photograph before its list, as LibreOffice writes it',
    () => archive({ 'word/document.xml': '<a/>', 'word/media/1.jpg': large, [list]: listOf(word) }),
    'docx',
  ],
  ['Excel', () => archive({ 'xl/workbook.xml': '<a/>', [list]: listOf(excel) }), 'xlsx'],
] as const)('%s is taken', async (_case, content, kind) => {
  expect(await kindOfKept(await content())).toBe(kind)
})

test.each([
  ['Word with macros', () => archive({ [list]: listOf(macros), 'word/vbaProject.bin': 'x' })],
  ['an archive', () => archive({ 'a.txt': 'x' })],
  ['archives in an archive', () => archive({ '1.zip': archive({ '2.zip': archive({ a: blank(2) }) }) })],
  [
    'Word that unpacks to 300 MB',
    () => claiming(300 * 1024 * 1024, { [list]: listOf(word), 'a.xml': blank(1) }),
  ],
  ['Word whose list unpacks to 30 MB', () => archive({ [list]: listOf(word) + blank(30) })],
  ['Word whose directory is cut off', () => archive({ [list]: listOf(word), 'a.xml': 'x' }).subarray(0, -30)],
  ['a head of an archive and nothing more', () => Buffer.from('PK\u0003\u0004')],
  ['a page', () => Buffer.from('<!DOCTYPE html><script>alert(1)</script>')],
  ['a drawing that may carry scripts', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['a program', () => Buffer.from(`MZ${'x'.repeat(400)}`)],
  ['nothing', () => Buffer.alloc(0)],
] as const)('%s is not', async (_case, content) => {
  expect(await kindOfKept(content())).toBeNull()
})

test('of a list that lies about its size no more is unpacked than it says', async () => {
  expect(await kindOfKept(claiming(200, { [list]: listOf(word) + blank(30) }))).toBeNull()
})
