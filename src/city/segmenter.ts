/** Cuts Chinese into words, with the city's own names and the catalogue's words in the dictionary. */

import { Jieba } from '@node-rs/jieba'
import type { City } from '../rules/city.ts'
import type { Segment } from '../rules/routing/learned/features.ts'
import { partsOf } from '../rules/routing/text/lexicon.ts'

/** How common a word of the city is taken to be: enough to be kept whole. */
const frequency = 1000

export function makeSegmenter({ matters }: Pick<City, 'matters'>): Segment {
  const jieba = new Jieba()
  const words = new Set(matters.flatMap(({ words }) => words.flatMap(partsOf)))
  const whole = [...words].filter((word) => word.length > 1 && !/\s/.test(word))
  jieba.loadDict(Buffer.from(whole.map((word) => `${word} ${frequency}`).join('\n')))
  return (text) => jieba.cut(text, true)
}
