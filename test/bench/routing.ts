import { readFile, stat } from 'node:fs/promises'
import { Engine } from 'json-rules-engine'
import { loadCity } from '../../src/city/load-city.ts'
import { openRouter } from '../../src/city/open-router.ts'
import type { City, Matter } from '../../src/rules/city.ts'
import type { Figure } from './figure.ts'

const day = '2026-03-10'

/** Decisions on one core over the labelled texts, beside json-rules-engine with the same catalogue, and ten times as many matters. */
export async function routing(): Promise<Figure[]> {
  const lines = (await readFile('seeds/chongqing/texts/own.jsonl', 'utf8')).trim().split('\n')
  const texts = lines.map((line) => (JSON.parse(line) as { text: string }).text)
  const before = process.memoryUsage().rss
  const began = performance.now()
  const city = await loadCity('seeds/chongqing')
  const route = openRouter(city)
  const loadMs = performance.now() - began
  const loadMb = (process.memoryUsage().rss - before) / 2 ** 20
  const own = await pace(texts, (text) => Promise.resolve(route(text, day).confidence))
  const engine = rulesEngine(city.matters)
  const peer = await pace(texts, async (text) => (await engine.run({ text })).events.length)
  const many = manifold(city, 10)
  const grown = openRouter(many)
  const manyOwn = await pace(texts, (text) => Promise.resolve(grown(text, day).confidence))
  const floorMs = await readJson()
  return [
    {
      name: 'routing decisions, one core',
      value: own.rate,
      unit: '/s',
      beside: { name: 'json-rules-engine, same catalogue', value: peer.rate },
      aim: '10x the peer, and 5,000',
      met: own.rate >= 10 * peer.rate && own.rate >= 5_000,
    },
    {
      name: 'routing, p99',
      value: own.p99,
      unit: 'ms',
      beside: { name: 'json-rules-engine', value: peer.p99 },
      aim: 'a tenth of the peer',
      met: own.p99 <= peer.p99 / 10,
    },
    {
      name: 'router loaded',
      value: loadMs,
      unit: 'ms',
      beside: { name: 'reading its JSON alone', value: floorMs },
      aim: 'under 1,000',
      met: loadMs < 1_000,
    },
    {
      name: 'router, memory',
      value: loadMb,
      unit: 'MB',
      beside: { name: 'its JSON on disk', value: (await sizeOfJson()) / 2 ** 20 },
      aim: 'under 150',
      met: loadMb < 150,
    },
    {
      name: `routing with ${many.matters.length} matters`,
      value: manyOwn.rate,
      unit: '/s',
      beside: { name: `with ${city.matters.length}`, value: own.rate },
      aim: 'half as fast at ten times the catalogue',
      met: manyOwn.rate >= own.rate / 2,
    },
  ]
}

const largest = ['matters', 'weights'].map((name) => `seeds/chongqing/${name}.json`)

/** The floor of loading: reading and parsing the city's two largest files and nothing more. */
async function readJson(): Promise<number> {
  const began = performance.now()
  for (const file of largest) JSON.parse(await readFile(file, 'utf8'))
  return performance.now() - began
}

async function sizeOfJson(): Promise<number> {
  const sizes = await Promise.all(largest.map(async (file) => (await stat(file)).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** One rule a matter: any of its words stands in the text, all of them for a pair. */
function rulesEngine(matters: readonly Matter[]): Engine {
  const engine = new Engine()
  engine.addOperator('says', (text: string, word: string) =>
    word.split('+').every((part) => text.includes(part)),
  )
  for (const { id, department, words } of matters) {
    engine.addRule({
      conditions: {
        any: words.map((word) => ({ fact: 'text', operator: 'says', value: word.replace(/^~/, '') })),
      },
      event: { type: id, params: { department } },
    })
  }
  return engine
}

/** The catalogue `times` over, each copy with words of its own. */
function manifold(city: City, times: number): City {
  const copies = Array.from({ length: times }, (_, copy) =>
    city.matters.map((matter) =>
      copy === 0
        ? matter
        : { ...matter, id: `${matter.id}-${copy}`, words: matter.words.map((word) => `${word}${copy}号`) },
    ),
  )
  return { ...city, matters: copies.flat() }
}

async function pace(
  texts: readonly string[],
  work: (text: string) => Promise<number>,
): Promise<{ rate: number; p99: number }> {
  for (const text of texts.slice(0, 20)) await work(text)
  const until = performance.now() + 3_000
  const began = performance.now()
  const times: number[] = []
  let sum = 0
  while (performance.now() < until) {
    for (const text of texts) {
      const start = performance.now()
      sum += await work(text)
      times.push(performance.now() - start)
      if (performance.now() > until) break
    }
  }
  if (!Number.isFinite(sum)) throw new Error('A decision had no confidence.')
  times.sort((a, b) => a - b)
  return {
    rate: times.length / ((performance.now() - began) / 1000),
    p99: times[Math.floor(times.length * 0.99)] ?? 0,
  }
}
