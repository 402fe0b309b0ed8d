import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decode } from '../../../src/documents/reading/decode.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)
const utf16 = (text: string, big: boolean) => {
  const buffer = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return big ? buffer.swap16() : buffer
}

/** 重庆市司法局关于印发实施方案的通知。责任单位：各级执法部门 */
const gbk = bytes(
  ...[0xd6, 0xd8, 0xc7, 0xec, 0xca, 0xd0, 0xcb, 0xbe, 0xb7, 0xa8, 0xbe, 0xd6, 0xb9, 0xd8, 0xd3, 0xda],
  ...[0xd3, 0xa1, 0xb7, 0xa2, 0xca, 0xb5, 0xca, 0xa9, 0xb7, 0xbd, 0xb0, 0xb8, 0xb5, 0xc4, 0xcd, 0xa8],
  ...[0xd6, 0xaa, 0xa1, 0xa3],
)

/** 重慶市司法局關於印發實施方案的通知 in Big5. */
const big5 = bytes(
  ...[0xad, 0xab, 0xbc, 0x79, 0xa5, 0xab, 0xa5, 0x71, 0xaa, 0x6b, 0xa7, 0xbd, 0xc3, 0xf6, 0xa9, 0xf3],
  ...[0xa6, 0x4c, 0xb5, 0x6f, 0xb9, 0xea, 0xac, 0x49, 0xa4, 0xe8, 0xae, 0xd7, 0xaa, 0xba, 0xb3, 0x71],
)

test.each([
  ['UTF-8', Buffer.from('各级执法部门'), '各级执法部门'],
  ['UTF-8 with its mark', Buffer.from('\uFEFF各级执法部门'), '各级执法部门'],
  ['UTF-16 little-endian', utf16('各级执法部门', false), '各级执法部门'],
  ['UTF-16 big-endian', utf16('各级执法部门', true), '各级执法部门'],
  ['GBK', gbk, '重庆市司法局关于印发实施方案的通知。'],
  ['plain ASCII', Buffer.from('{"id":1}'), '{"id":1}'],
])('%s is read', (_, given, text) => {
  expect(decode(given)).toEqual({ text })
})

test.each([
  ['a PDF', Buffer.from('%PDF-1.7\n...'), 'a PDF document'],
  ['a Word file', Buffer.from('PK\u0003\u0004word/document.xml'), 'a Word, Excel or ZIP file'],
  ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13), 'binary data'],
  ['Big5', big5, 'neither UTF-8 nor GBK'],
  ['UTF-8 that is cut off', Buffer.from('各级执法部门').subarray(0, 17), 'neither UTF-8 nor GBK'],
  ['damaged UTF-16', bytes(0xff, 0xfe, 0x00, 0xd8, 0x41), 'damaged'],
  ['control characters', Buffer.from('\u0001\u0002\u0003\u0004 text'), 'binary data'],
])('%s is refused by name', (_, given, named) => {
  expect(decode(given)).toEqual({ refused: expect.stringContaining(named) })
})

test('no bytes are taken for text that comes out with a sign of damage', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (given) => {
      const decoded = decode(given)

      if ('text' in decoded) expect(Buffer.from(decoded.text).toString()).toBe(decoded.text)
      else expect(decoded.refused).toMatch(/; save it as plain text in UTF-8/)
    }),
  )
})
