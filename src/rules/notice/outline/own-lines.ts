import { findAnnotations } from '../annotation/find-annotations.ts'
import { findLabels } from '../annotation/labels.ts'
import { fold } from '../text/fold.ts'
import { trimOf } from '../text/trim.ts'
import type { Paragraph } from './paragraphs.ts'

/** A paragraph that is nothing but an annotation is the end of the one before it. */
export function attachOwnLines(paragraphs: readonly Paragraph[]): Paragraph[] {
  const attached: { line: number; parts: string[] }[] = []
  for (const { line, text } of paragraphs) {
    const before = attached.at(-1)
    if (before && isOnlyAnnotation(text)) before.parts.push(text)
    else attached.push({ line, parts: [text] })
  }
  return attached.map(({ line, parts }) => ({ line, text: parts.join(ownLine) }))
}

/** Stands between a paragraph and the annotation that followed on its own line. */
export const ownLine = '\n'

function isOnlyAnnotation(text: string): boolean {
  if (!mayBeginOne(text)) return false
  let from = 0
  const found = findAnnotations(text)
  for (const { start, end } of found) {
    if (trimOf(fold(text.slice(from, start)), signs) !== '') return false
    from = end
  }
  return found.length > 0 && trimOf(fold(text.slice(from)), signs) === ''
}

/** Long paragraphs that begin like text need no closer look. */
function mayBeginOne(text: string): boolean {
  const folded = fold(text.slice(0, 60))
  if (/^\(?[\d①-⑳一二三四五六七八九十]{1,3}[)、.]/.test(folded)) return false
  return text.length < 60 || /^[[(]/.test(folded) || findLabels(folded)[0]?.start === 0
}

const signs = ',;。、:'
