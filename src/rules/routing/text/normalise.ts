/** One shape for a text however it was typed: half width, simplified characters, lower case, bounded length. */

import { simplifiedOf } from './traditional.ts'

/** What is read of a longer text. The start says who and where, the end what is asked for. */
const readFromStart = 3000
const readFromEnd = 1000
const readAtMost = readFromStart + readFromEnd + 1

const invisible = /\p{Cf}|\p{Variation_Selector}/gu
const gapBetweenHan = /(?<=[\u4e00-\u9fff])[ \t\u00a0]+(?=[\u4e00-\u9fff])/g

/** Whether nothing of the text is left unread. */
export const isReadWhole = (text: string): boolean => text.length < readAtMost

export function normalise(text: string): string {
  const read = isReadWhole(text) ? text : `${text.slice(0, readFromStart)}\n${text.slice(-readFromEnd)}`
  const halfWidth = read.normalize('NFKC').replace(invisible, '').replace(gapBetweenHan, '').toLowerCase()
  // NFKC can lengthen a sign eighteenfold; cut again so that the bound holds.
  return simplify(halfWidth.slice(0, readAtMost))
}

const traditional = new RegExp(`[${[...simplifiedOf.keys()].join('')}]`, 'g')

const simplify = (text: string): string => text.replace(traditional, (char) => simplifiedOf.get(char) ?? char)
