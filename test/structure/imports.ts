import { posix } from 'node:path'
import { homes, rooms } from './house.ts'
import type { Import, Source } from './source.ts'

/** `src/chat/cards/unit.ts` → chat; `src/app.ts` → app; `jobs/sweep.ts` → jobs. */
function roomOf(path: string): string {
  const [first = '', second = ''] = path.split('/')
  return first === 'src' ? second.replace(/\.ts$/, '') : first
}

/** Imports that go where their room may not go. */
export function trespasses(sources: readonly Source[]): string[] {
  return sources.flatMap((source) =>
    source.imports
      .filter(({ from }) => from.startsWith('.'))
      .flatMap((drawn) => trespass(source.path, drawn)),
  )
}

function trespass(path: string, { from, line, typeOnly }: Import): string[] {
  const room = roomOf(path)
  const target = targetOf(path, from)
  const other = roomOf(target)
  const allowed = rooms[room]
  if (!allowed)
    return [
      `${path}: the room ${room} is new; add it to rooms in test/structure/house.ts with what it may import`,
    ]
  if (room === other || allowed.includes(other)) return []
  if (allowed.includes(`type ${other}`)) {
    return typeOnly
      ? []
      : [
          `${path}:${line}: of ${other} only types may be imported here; write import type, or hand the part in`,
        ]
  }
  const may = allowed.length > 0 ? allowed.join(', ') : 'nothing of ours'
  return [
    `${path}:${line}: ${room} may not import ${other} (${target}), only ${may}; move what both need there, or hand it in`,
  ]
}

/** Packages used outside the room that keeps them. */
export function strayPackages(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, imports }) =>
    imports.flatMap(({ from, line, typeOnly }) => {
      const home = homes[packageOf(from)]
      if (!home || typeOnly || home.includes(roomOf(path))) return []
      return [
        `${path}:${line}: ${packageOf(from)} is imported only in ${home.join(', ')}; ask that room for what you need`,
      ]
    }),
  )
}

const packageOf = (from: string): string =>
  from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/')

/** Imports of our own files without the ending under which they are run. */
export function bareImports(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, imports }) =>
    imports
      .filter(({ from }) => from.startsWith('.') && !/\.(ts|js|cjs|json)$/.test(from))
      .map(({ from, line }) => `${path}:${line}: import '${from}.ts' with its ending`),
  )
}

type Edge = readonly [from: string, to: string]

/** A round of rooms that import each other, or null. */
export function roundOfRooms(sources: readonly Source[]): string[] | null {
  const between = edgesOf(sources, () => true).map(([from, to]) => [roomOf(from), roomOf(to)] as const)
  return findRound(between.filter(([from, to]) => from !== to))
}

/** A round of files that load each other when the program starts, or null. Types are gone by then. */
export const roundOfFiles = (sources: readonly Source[]): string[] | null =>
  findRound(edgesOf(sources, ({ typeOnly }) => !typeOnly))

const edgesOf = (sources: readonly Source[], counts: (drawn: Import) => boolean): Edge[] =>
  sources.flatMap(({ path, imports }) =>
    imports
      .filter((drawn) => drawn.from.startsWith('.') && counts(drawn))
      .map(({ from }) => [path, targetOf(path, from)] as const),
  )

const targetOf = (path: string, from: string): string => posix.join(posix.dirname(path), from)

function findRound(edges: readonly Edge[]): string[] | null {
  const next = new Map<string, string[]>()
  for (const [from, to] of edges) next.set(from, [...(next.get(from) ?? []), to])
  const cleared = new Set<string>()

  function walk(node: string, way: readonly string[]): string[] | null {
    if (way.includes(node)) return [...way.slice(way.indexOf(node)), node]
    if (cleared.has(node)) return null
    for (const to of next.get(node) ?? []) {
      const round = walk(to, [...way, node])
      if (round) return round
    }
    cleared.add(node)
    return null
  }

  for (const start of next.keys()) {
    const round = walk(start, [])
    if (round) return round
  }
  return null
}
