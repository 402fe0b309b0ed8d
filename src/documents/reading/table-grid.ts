/** The cells of a table by row and column, although some span several of either. A spanned place is empty. */

/** More columns than this are no table of tasks, but an attack on memory. */
const mostColumns = 40

export class TableGrid {
  readonly #rows: string[][] = []
  /** Rows for which each column is still covered by a cell from above. */
  readonly #covered: number[] = []
  #row: string[] | null = null

  startRow(): void {
    this.#skipCovered()
    this.#row = []
    this.#rows.push(this.#row)
    this.#skipCovered()
  }

  startCell({ colspan, rowspan }: Record<string, string>): void {
    if (!this.#row) this.startRow()
    const row = this.#row ?? []
    this.#skipCovered()
    const [wide, high] = [spanOf(colspan), spanOf(rowspan)]
    if (row.length >= mostColumns) return
    for (let column = row.length; column < row.length + wide; column++) this.#covered[column] = high - 1
    row.push('')
    this.#pending = wide - 1
  }

  say(text: string): void {
    const row = this.#row
    if (!row || row.length === 0) return
    row[row.length - 1] += text
  }

  rows(): string[] {
    return this.#rows
      .map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').trim()).join('\t'))
      .filter((row) => row.trim() !== '')
  }

  #pending = 0

  /** Fills the places that a wide cell, or one from above, takes. */
  #skipCovered(): void {
    const row = this.#row
    if (!row) return
    for (; this.#pending > 0 && row.length < mostColumns; this.#pending--) row.push('')
    this.#pending = 0
    for (let left = this.#covered[row.length] ?? 0; left > 0; left = this.#covered[row.length] ?? 0) {
      this.#covered[row.length] = left - 1
      row.push('')
    }
  }
}

const spanOf = (said: string | undefined): number => {
  const span = Number(said ?? 1)
  return Number.isInteger(span) && span >= 1 ? Math.min(span, mostColumns) : 1
}
