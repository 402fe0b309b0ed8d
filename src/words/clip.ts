/** Text from outside, made safe and short enough for where it is shown. */

/** Cut to a budget of characters, with a sign that there is more. Surrogate pairs stay whole. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 1)
  const whole = /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut
  return `${whole}…`
}

/** Slack's mark-up taken out of a stranger's words: no mention rings, no link hides. */
export const plain = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign)

/** A stranger's words as a quotation, within a budget after escaping. */
export function quote(text: string, most: number): string {
  const safe = plain(clip(text.trim(), most))
  return clip(safe, Math.max(most, 1) * 2)
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')
}
