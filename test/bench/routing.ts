import { readFile } from 'node:fs/promises'
import { loadCity } from '../../src/city/load-city.ts'
import { makeRouter } from '../../src/rules/routing/route.ts'

/** Decisions a second on one core, over the labelled texts, and what reading the same texts costs at the least. */
export async function routing(): Promise<{ rate: number; floor: number }> {
  const lines = (await readFile('test/rules/routing/texts.jsonl', 'utf8')).trim().split('\n')
  const texts = lines.map((line) => (JSON.parse(line) as { text: string }).text)
  const route = makeRouter(await loadCity('seeds/chongqing'))
  for (const text of texts) route(text, '2026-03-10')
  const rate = perSecond(texts, (text) => route(text, '2026-03-10').confidence)
  const floor = perSecond(texts, (text) => [...text.normalize('NFKC')].length)
  return { rate, floor }
}

function perSecond(texts: readonly string[], work: (text: string) => number): number {
  const until = performance.now() + 3_000
  const began = performance.now()
  let count = 0
  let sum = 0
  while (performance.now() < until) {
    for (const text of texts) sum += work(text)
    count += texts.length
  }
  if (!Number.isFinite(sum)) throw new Error('A decision had no confidence.')
  return count / ((performance.now() - began) / 1000)
}
