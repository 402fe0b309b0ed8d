import { posix } from 'node:path'
import { chineseSpeaking, emptyNames, roomyFolders, sizes } from './house.ts'
import type { Source } from './source.ts'

/** Files that are too long. */
export const tooLong = (sources: readonly Source[]): string[] =>
  sources
    .filter(({ lines }) => lines > sizes.longest)
    .map(({ path, lines }) => `${path}: ${lines} lines, at most ${sizes.longest}; split it by what it does`)

/** Whether the usual file is small, as a sentence for each of the two measures that is missed. */
export function tooLongOnTheWhole(sources: readonly Source[]): string[] {
  const sorted = sources.toSorted((one, other) => one.lines - other.lines)
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)]
  const measures = [
    { share: 0.5, name: 'half of the files', below: sizes.medianBelow },
    { share: 0.9, name: 'nine in ten files', below: sizes.ninetiethBelow },
  ]
  return measures.flatMap(({ share, name, below }) => {
    const found = at(share)
    if (!found || found.lines < below) return []
    return [
      `${name} must be under ${below} lines, but ${found.path} at that place has ${found.lines}; split some`,
    ]
  })
}

/** Folders with more entries than one reads at a glance; the README, which explains the others, is not counted. */
export function crowdedFolders(sources: readonly Source[]): string[] {
  const entries = new Map<string, Set<string>>()
  for (const { path } of sources.filter((source) => posix.basename(source.path) !== 'README.md')) {
    for (let inner = path; inner.includes('/'); inner = posix.dirname(inner)) {
      const folder = posix.dirname(inner)
      entries.set(folder, (entries.get(folder) ?? new Set()).add(inner))
    }
  }
  return [...entries]
    .filter(([folder, inside]) => inside.size > sizes.entries && !roomyFolders.includes(folder))
    .map(
      ([folder, inside]) =>
        `${folder}/: ${inside.size} entries, at most ${sizes.entries}; gather some in a folder`,
    )
}

/** Names that are not kebab-case, or say nothing. */
export function badNames(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path }) => {
    const parts = path.split('/').map((part) => part.replace(/(\.test)?\.\w+$/, ''))
    const spelt = parts.every((part) => part === 'README' || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(part))
    if (!spelt) return [`${path}: write file and folder names in kebab-case`]
    const empty = path.endsWith('.html') ? undefined : parts.find((part) => emptyNames.includes(part))
    return empty ? [`${path}: ${empty} says nothing; name it for what is inside`] : []
  })
}

export const defaultExports = (sources: readonly Source[]): string[] =>
  sources
    .filter((source) => source.defaultExport)
    .map(({ path }) => `${path}: export it by its name, not as default`)

/** Chinese in a literal outside the places where words for people are kept. */
export function strayChinese(sources: readonly Source[]): string[] {
  return sources
    .filter(
      ({ path }) =>
        !chineseSpeaking.some((place) => path === place || (place.endsWith('/') && path.startsWith(place))),
    )
    .flatMap(({ path, chinese }) =>
      chinese.map(
        ({ line, what }) =>
          `${path}:${line}: '${what}' belongs in src/words, where the Chinese for people is kept`,
      ),
    )
}

/** What the rules may not touch: packages, the machine, the clock, chance. */
export function impurities(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => path.startsWith('src/rules/'))
    .flatMap(({ path, imports, impure }) => [
      ...imports
        .filter(({ from }) => !from.startsWith('.'))
        .map(
          ({ from, line }) =>
            `${path}:${line}: rules import no packages (${from}); do it in another room and hand in the result`,
        ),
      ...impure.map(
        ({ line, what }) => `${path}:${line}: rules are pure, so no ${what}; take it as an argument`,
      ),
    ])
}
