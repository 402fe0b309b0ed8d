import { type Annotation, joinAnnotations } from '../annotation/annotation.ts'
import type { Item } from '../outline/outline.ts'
import { trimOf } from '../text/trim.ts'

/** A stretch of a paragraph and what its annotations say; one paragraph may hold several tasks. */
export type Piece = { text: string; said: Annotation | null }

type Growing = { text: string; said: Annotation[] }

/** A paragraph → its tasks: an annotation ends one where it ends a sentence; inside a sentence it only names more. */
export function cutPieces({ text, annotations }: Pick<Item, 'text' | 'annotations'>): Piece[] {
  const pieces: Growing[] = [{ text: '', said: [] }]
  let from = 0
  for (const { start, end, annotation } of annotations) {
    append(pieces, text.slice(from, start))
    pieces.at(-1)?.said.push(annotation)
    from = end
  }
  append(pieces, text.slice(from), true)
  return pieces.map(({ text: body, said }) => ({
    text: withoutLabel(withoutStrayBracket(trimOf(body, '，,、'))),
    said: said.length > 0 ? joinAnnotations(said) : null,
  }))
}

/** 规则]责任单位：…]: a bracket that closes nothing was meant to open the annotation. */
function withoutStrayBracket(text: string): string {
  const stray = /[\]】］〕]$/.test(text) && !/[[【［〔]/.test(text)
  return stray ? text.slice(0, -1).trimEnd() : text
}

/** 任务名称：推进柔性执法 is named by what follows; —— only lists. */
const withoutLabel = (text: string): string =>
  text
    .replace(/^[—–-]{1,2}\s*/, '')
    .replace(/^(?:任务名称|事项名称|工作任务|任务内容|主要任务|具体任务|重点任务|工作内容|任务)[:：]\s*/, '')

const sentenceEnd = /[。；;！!？?]$/

/** Adds text to the last piece, or opens the next one when the last is complete. */
function append(pieces: Growing[], added: string, isRest = false): void {
  const last = pieces.at(-1)
  if (!last) return
  const signs = /^[\s。；;，,、]{0,8}/.exec(added)?.[0] ?? ''
  const rest = added.slice(signs.length)
  const sign = signs.trim().slice(0, 1)
  if (last.said.length === 0) {
    last.text += added
    return
  }
  const ended = sentenceEnd.test(last.text.trimEnd()) || /[。；;]/.test(sign)
  if (!sentenceEnd.test(last.text.trimEnd())) last.text = last.text.trimEnd() + sign
  if (rest.trim() === '') return
  if (ended && !isRest) pieces.push({ text: rest, said: [] })
  else last.text += rest
}
