/** A city's folder that cannot be used as it is: everything that is wrong with it, told at once. */

/** `path`: where in the file, such as `[3].parent`; empty for the file as a whole. */
export type Fault = { file: string; path: string; expected: string }

const shown = 40

/** Nothing of the city was loaded. `message` lists the faults, one a line. */
export class CityFault extends Error {
  readonly faults: readonly Fault[]

  constructor(dir: string, faults: readonly Fault[]) {
    const more = faults.length > shown ? [`… and ${faults.length - shown} more.`] : []
    const lines = [...faults.slice(0, shown).map(inOneLine), ...more]
    super(`The city in ${dir} cannot be loaded; mend ${faults.length} fault(s):\n${lines.join('\n')}`)
    this.name = 'CityFault'
    this.faults = faults
  }
}

const inOneLine = ({ file, path, expected }: Fault): string =>
  `  ${[file, path].filter(Boolean).join(' ')}: ${expected}`
