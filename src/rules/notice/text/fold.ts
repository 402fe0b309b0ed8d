/**
 * A text in the one form that patterns are written for: half width, two kinds of bracket, plain blanks. It keeps the
 * length, so a place found in the folded text is the same place in the original, from which all output is cut.
 */
export function fold(text: string): string {
  return oddity.test(text) ? text.replace(everyOddity, foldCharacter) : text
}

const oddity = /[^\n -z|~、。一-龥]/
const everyOddity = new RegExp(oddity, 'g')

const oddities: Readonly<Record<string, string>> = {
  '〔': '[',
  '【': '[',
  '［': '[',
  '〖': '[',
  '{': '[',
  '｛': '[',
  '「': '[',
  '〕': ']',
  '】': ']',
  '］': ']',
  '〗': ']',
  '}': ']',
  '｝': ']',
  '」': ']',
  '﹙': '(',
  '﹚': ')',
  '﹑': '、',
  '､': '、',
  '｡': '。',
  '︰': ':',
  '∶': ':',
  '﹕': ':',
  '﹔': ';',
  '﹐': ',',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '～': '~',
  '〜': '~',
  '○': '〇',
  '◯': '〇',
}

/** A text repeats its signs, so each is thought about once: every stage of reading folds every line. */
const folded = new Map<string, string>()

function foldCharacter(character: string): string {
  const before = folded.get(character)
  if (before !== undefined) return before
  const after = foldAnew(character)
  folded.set(character, after)
  return after
}

function foldAnew(character: string): string {
  const known = oddities[character]
  if (known !== undefined) return known
  if (/\s/.test(character)) return ' '
  const code = character.charCodeAt(0)
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character
}
