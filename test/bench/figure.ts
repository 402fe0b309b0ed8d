/** One measured figure, beside the floor or peer of the same run, and what was aimed at. */
export type Figure = {
  name: string
  value: number
  unit: string
  /** What it is compared with, measured in the same run. */
  beside?: { name: string; value: number }
  aim: string
  met: boolean
}

export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, value, unit, beside, aim, met }) => [
    name,
    `${rounded(value)} ${unit}`,
    beside ? `${beside.name} ${rounded(beside.value)} ${unit}` : '',
    aim,
    met ? 'met' : 'not met',
  ])
  const all = [['figure', 'measured', 'beside', 'aim', ''], ...rows]
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => (row[column] ?? '').length)))
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const rounded = (value: number): string => (value >= 100 ? Math.round(value).toString() : value.toFixed(2))

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
