/** Strikes out of a text what gives its author away: numbers by their shape, and what is known of the author. Pure. */

/** 手机、固话、身份证、统一社会信用代码、邮箱: with the blanks and dashes that people put into them. */
const shapes: readonly RegExp[] = [
  /(?<![0-9A-Z])\d{6}(?:18|19|20)\d{2}[01]\d[0-3]\d\d{3}[0-9X](?![0-9A-Z])/gi,
  /(?<![0-9A-Z])[0-9A-Z]{2}\d{6}[0-9A-Z]{10}(?![0-9A-Z])/gi,
  /(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g,
  /(?<!\d)0\d{2,3}[ -]?\d{7,8}(?!\d)/g,
  /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g,
]

const struck = '■■■'

/** Shorter ones would strike out half of any text. Characters. */
const leastKnown = 2

/** `known`: names and addresses of whoever wrote it, each struck out wherever it stands. */
export function strike(text: string, known: readonly string[]): string {
  const names = known
    .map((name) => name.trim())
    .filter((name) => name.length >= leastKnown)
    .sort((one, other) => other.length - one.length)
  const withoutNames = names.reduce((rest, name) => rest.replaceAll(name, struck), text)
  return shapes.reduce((rest, shape) => rest.replace(shape, struck), withoutNames)
}
