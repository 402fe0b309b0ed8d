/** Bytes → text: UTF-8, UTF-16 with its mark, or the GBK that Chinese offices still save; nothing is guessed further. */

export type Decoded = { text: string } | { refused: string }

/** `refused`: the rest of a sentence that begins with the file's name. */
export function decode(bytes: Uint8Array): Decoded {
  const marked = byMark(bytes)
  if (marked) return marked
  const kind = knownBinary(bytes)
  if (kind) return { refused: `is ${kind}; save it as plain text in UTF-8 first` }
  if (bytes.includes(0))
    return { refused: 'is not text but binary data; save it as plain text in UTF-8 first' }

  const utf8 = tryDecode('utf-8', bytes)
  if (utf8 !== null) return fromText(utf8)
  const gbk = looksLikeGbk(bytes) ? tryDecode('gb18030', bytes) : null
  if (gbk !== null) return fromText(gbk)
  return { refused: 'is neither UTF-8 nor GBK; save it as plain text in UTF-8 first' }
}

/** Control characters that no text has; a few stray ones are forgiven. */
function fromText(text: string): Decoded {
  const controls = text.match(/(?![\t\n\f\r])\p{Cc}/gu)?.length ?? 0
  if (controls * 100 > text.length)
    return { refused: 'is not text but binary data; save it as plain text in UTF-8 first' }
  return { text: text.replace(/^\uFEFF/, '') }
}

function byMark(bytes: Uint8Array): Decoded | null {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null
  if (!encoding) return null
  const text = tryDecode(encoding, bytes)
  return text === null
    ? { refused: 'begins as UTF-16 but is damaged; save it as plain text in UTF-8' }
    : fromText(text)
}

function tryDecode(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null // not in this encoding: that is the answer
  }
}

/** Beginnings of the files that people name instead of a text. */
const beginnings: readonly [string, string][] = [
  ['%PDF', 'a PDF document'],
  ['PK\u0003\u0004', 'a Word, Excel or ZIP file'],
  ['\u00D0\u00CF\u0011\u00E0', 'an old Word or Excel file'],
  ['{\\rtf', 'a Rich Text document'],
]

function knownBinary(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 5))
  return beginnings.find(([beginning]) => start.startsWith(beginning))?.[1] ?? null
}

/**
 * Almost any bytes decode as GB18030. In real Chinese text nearly all pairs are punctuation (A1–A9), common
 * characters (B0–D7) or less common ones (D8–F7) of GB 2312, and few of the last; Big5, Shift-JIS and noise are not so.
 */
function looksLikeGbk(bytes: Uint8Array): boolean {
  const found = { common: 0, rare: 0, other: 0 }
  for (let place = 0; place < bytes.length; place += 1) {
    const lead = bytes[place] ?? 0
    if (lead < 0x80) continue
    place += 1
    found[classOf(lead, bytes[place] ?? 0)] += 1
  }
  const all = found.common + found.rare + found.other
  return all > 0 && found.other * 20 <= all && found.rare * 5 <= all
}

function classOf(lead: number, trail: number): 'common' | 'rare' | 'other' {
  if (trail < 0xa1 || trail > 0xfe) return 'other'
  if ((lead >= 0xa1 && lead <= 0xa9) || (lead >= 0xb0 && lead <= 0xd7)) return 'common'
  return lead >= 0xd8 && lead <= 0xf7 ? 'rare' : 'other'
}
