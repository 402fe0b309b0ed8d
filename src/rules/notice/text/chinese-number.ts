/** 十二, 二十三, 一百零五, 二〇二四, 12 → the number; null when it is none of these. Source: GB/T 15835-2011. */
export function chineseNumber(text: string): number | null {
  if (/^\d{1,6}$/.test(text)) return Number(text)
  if (/^[〇零一二三四五六七八九]{1,6}$/.test(text)) return Number([...text].map(digit).join(''))
  const counted =
    /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text)
  if (!counted || text === '') return null
  const [, hundreds, tens, ten, ones] = counted
  return digit(hundreds) * 100 + (ten ? (tens ? digit(tens) : 1) * 10 : 0) + digit(ones)
}

function digit(character: string | undefined): number {
  if (!character || character === '零') return 0
  return '〇一二三四五六七八九'.indexOf(character)
}

/** 12 → 十二, to 99, which no list of headings exceeds; in figures beyond. */
export function toChinese(count: number): string {
  if (count > 99) return String(count)
  const signs = '〇一二三四五六七八九'
  const [tens, ones] = [Math.floor(count / 10), count % 10]
  if (tens === 0) return signs[ones] ?? ''
  return `${tens === 1 ? '' : signs[tens]}十${ones === 0 ? '' : signs[ones]}`
}
