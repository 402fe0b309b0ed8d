/** Finds many words in a text in one walk (Aho and Corasick 1975): the cost follows the text, not the dictionary. */

export type Hit<T> = { start: number; end: number; value: T }
export type Matcher<T> = (text: string) => Hit<T>[]

type Trie<T> = { next: Map<number, number>; values: T[][]; depth: number[]; fail: number[]; out: number[] }

/** A node and a UTF-16 unit in one number, so that all edges share one map. */
const edge = (node: number, code: number) => node * 0x10000 + code

export function makeMatcher<T>(words: Iterable<readonly [string, T]>): Matcher<T> {
  const trie: Trie<T> = { next: new Map(), values: [[]], depth: [0], fail: [0], out: [0] }
  for (const [word, value] of words) if (word.length > 0) plant(trie, word, value)
  link(trie)
  return (text) => walk(trie, text)
}

function plant<T>({ next, values, depth, fail, out }: Trie<T>, word: string, value: T): void {
  let node = 0
  for (let at = 0; at < word.length; at++) {
    const key = edge(node, word.charCodeAt(at))
    const known = next.get(key)
    node = known ?? values.length
    if (known !== undefined) continue
    next.set(key, node)
    values.push([])
    depth.push(at + 1)
    fail.push(0)
    out.push(0)
  }
  values[node]?.push(value)
}

/** Breadth first: where to go on when the next sign does not fit, and the nearest word that ends at the same place. */
function link<T>({ next, values, depth, fail, out }: Trie<T>): void {
  const edges = [...next].map(([key, to]) => ({ from: Math.floor(key / 0x10000), code: key % 0x10000, to }))
  edges.sort((a, b) => (depth[a.to] ?? 0) - (depth[b.to] ?? 0))
  for (const { from, code, to } of edges) {
    if (from !== 0) {
      let back = fail[from] ?? 0
      while (back !== 0 && !next.has(edge(back, code))) back = fail[back] ?? 0
      fail[to] = next.get(edge(back, code)) ?? 0
    }
    const shorter = fail[to] ?? 0
    out[to] = values[shorter]?.length ? shorter : (out[shorter] ?? 0)
  }
}

function walk<T>({ next, values, depth, fail, out }: Trie<T>, text: string): Hit<T>[] {
  const hits: Hit<T>[] = []
  let node = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    let to = next.get(edge(node, code))
    while (to === undefined && node !== 0) {
      node = fail[node] ?? 0
      to = next.get(edge(node, code))
    }
    node = to ?? 0
    for (let end = node; end !== 0; end = out[end] ?? 0) {
      for (const value of values[end] ?? [])
        hits.push({ start: at + 1 - (depth[end] ?? 0), end: at + 1, value })
    }
  }
  return hits
}
