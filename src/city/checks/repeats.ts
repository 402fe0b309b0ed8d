import type { Fault } from '../city-fault.ts'

/** Values that must be unlike; undefined ones do not count. `key`: their place in each row, such as `.id`. */
export function findRepeats(given: {
  file: string
  key: string
  values: readonly (string | undefined)[]
}): Fault[] {
  const { file, key, values } = given
  const first = new Map<string, number>()
  return values.flatMap((value, place) => {
    if (value === undefined) return []
    const earlier = first.get(value)
    if (earlier === undefined) first.set(value, place)
    if (earlier === undefined) return []
    return [
      { file, path: `[${place}]${key}`, expected: `expected "${value}" only once; [${earlier}] has it too` },
    ]
  })
}
