/** Strikes out of a text what gives its author away: numbers by their shape, and what is known of the author. Pure. */

import { formsOf } from './known-names.ts'

/** What people put between the parts of a number. */
const between = '[\\s\\-–—.·_/\\u200b-\\u200d]{0,3}'
const apart = (...signs: readonly string[]): string => signs.join(between)
const times = (sign: string, count: number): string => apart(...Array.from({ length: count }, () => sign))
const either = (...shapes: readonly string[]): string => `(?:${shapes.join('|')})`

const alone = { before: '(?<![0-9A-Za-z])', after: '(?![0-9A-Za-z])' } as const
const abroad = `(?:(?:\\+|00)?8${between}6${between})?`
const birthday = apart(
  either(apart('1', '[89]'), apart('2', '0')),
  times('\\d', 2),
  '[01]',
  '\\d',
  '[0-3]',
  '\\d',
)

/** 身份证 (also the old ones), 统一社会信用代码, 手机, 固话, 邮箱: in a text whose full-width signs were folded. */
const shapes: readonly RegExp[] = [
  apart(alone.before + times('\\d', 6), birthday, times('\\d', 3), `[0-9Xx]${alone.after}`),
  apart(alone.before + times('\\d', 6), times('\\d', 2), '[01]', '\\d', '[0-3]', times('\\d', 4)) +
    alone.after,
  apart(alone.before + times('[0-9A-Za-z]', 2), times('\\d', 6), times('[0-9A-Za-z]', 10)) + alone.after,
  `(?<!\\d)${abroad}${apart('1', '[3-9]', times('\\d', 9))}(?!\\d)`,
  `(?<!\\d)(?:\\(?(?:\\+|00)86\\)?${between}\\(?0?|\\(?0)${times('\\d', 2)}\\d?\\)?${between}${times('\\d', 7)}(?:${between}\\d)?(?!\\d)`,
  '[\\w.+-]{1,64}\\s?@\\s?[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,4}',
].map((shape) => new RegExp(shape, 'g'))

const struck = '■■■'

type Span = readonly [from: number, to: number]

/** `known`: names and addresses of whoever wrote it, each struck out wherever it stands, however it is written. */
export function strike(text: string, known: readonly string[]): string {
  const folded = fold(text)
  const looked = [...formsOf(known.map(fold)).map(asWritten), ...shapes]
  const spans = looked.flatMap((shape) =>
    [...folded.matchAll(shape)].map(({ index, 0: found }): Span => [index, index + found.length]),
  )
  return withoutSpans(text, spans)
}

/** Full-width signs as people type them on a telephone; every sign stays in its place. */
const fold = (text: string): string =>
  text.replace(/[\uff01-\uff5e\u3000]/g, (sign) =>
    sign === '\u3000' ? ' ' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  )

/** A number or name with its parts apart. Digits inside a longer number are another number. */
function asWritten(form: string): RegExp {
  const signs = Array.from(form, (sign) => sign.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
  const isNumber = /^\d+$/.test(form)
  const shape = signs.join(between)
  return isNumber ? new RegExp(`(?<!\\d)${shape}(?!\\d)`, 'g') : new RegExp(shape, 'gi')
}

/** What overlaps is struck once. */
function withoutSpans(text: string, spans: readonly Span[]): string {
  let rest = ''
  let at = 0
  for (const [from, to] of spans.toSorted(([one], [other]) => one - other)) {
    if (to <= at) continue
    if (from >= at) rest += text.slice(at, from) + struck
    at = to
  }
  return rest + text.slice(at)
}
