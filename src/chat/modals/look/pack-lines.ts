/** Lines and long texts as section blocks, none longer than Slack takes. Pure. */

import type { SectionBlock } from '@slack/web-api'
import { detailWords } from '../../../words/chat/modals.ts'
import { clip, plain } from '../../../words/clip.ts'
import { section } from '../../cards/blocks.ts'

/** Below Slack's 3,000, so that nothing is cut a second time. */
const mostInBlock = 2_900

export function packLines(lines: readonly string[]): SectionBlock[] {
  const packs: string[] = []
  for (const line of lines.map((line) => clip(line, mostInBlock))) {
    const last = packs.at(-1)
    if (last !== undefined && last.length + line.length + 1 <= mostInBlock)
      packs[packs.length - 1] = `${last}\n${line}`
    else packs.push(line)
  }
  return packs.map(section)
}

/** Escaping makes a text up to five times longer; pieces are cut before it, by sign. */
const piece = 550

/** A stranger's whole text up to `most` characters; a line says how much is left out. */
export function textBlocks(text: string, most: number): SectionBlock[] {
  const whole = text.trim()
  const shown = [...whole.slice(0, most)]
  const pieces: string[] = []
  for (let at = 0; at < shown.length; at += piece) pieces.push(plain(shown.slice(at, at + piece).join('')))
  const left = whole.length - most
  return joined([...pieces, ...(left > 0 ? [`\n_${detailWords.cut(left)}_`] : [])]).map(section)
}

function joined(pieces: readonly string[]): string[] {
  const packs: string[] = []
  for (const text of pieces) {
    const last = packs.at(-1)
    if (last !== undefined && last.length + text.length <= mostInBlock) packs[packs.length - 1] = last + text
    else packs.push(text)
  }
  return packs.filter((text) => text.trim() !== '')
}
