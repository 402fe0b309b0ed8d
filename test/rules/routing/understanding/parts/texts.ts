/** Labelled texts: several requests in one, with how each begins, and traps that are one; `held`: kept unseen until the rule was done. */

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { makeSplitter } from '../../../../../src/rules/routing/understanding/parts/split-requests.ts'
import { city, route, today } from '../../chongqing.ts'

type Labelled = { id: string; held: boolean; text: string; begins: string[]; trap?: string }

const path = fileURLToPath(new URL('./requests.jsonl', import.meta.url))
export const labelled: readonly Labelled[] = readFileSync(path, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

const split = makeSplitter({ route: (text) => route(text), units: city.units })
export const splitOf = (text: string) => split(text, today)
export const partsOf = (text: string) => splitOf(text)?.parts ?? []

/** Each request by itself, and nothing of the others with it. */
export function isRight({ text, begins }: Labelled): boolean {
  const parts = partsOf(text).map((part) => part.text)
  return (
    parts.length === begins.length &&
    begins.every((begin, place) => parts.every((part, other) => part.includes(begin) === (other === place)))
  )
}
