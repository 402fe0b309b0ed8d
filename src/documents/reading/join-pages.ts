/** The lines of pages, one page after the other: a table that runs on is one, and so is a row that a page breaks. */

export function joinPages(pages: readonly (readonly string[])[]): string[] {
  const lines: string[] = []
  for (const page of pages) {
    const at = lines.findLastIndex((line) => !isPageNumber(line))
    const last = lines[at]?.split('\t') ?? []
    const from = page[0] !== undefined && page[0] === headingOf(lines, at) ? 1 : 0
    const first = page[from]?.split('\t') ?? []
    if (goesOn(last, first)) {
      lines[at] = last.map((cell, column) => `${cell}${first[column] ?? ''}`).join('\t')
      lines.push(...page.slice(from + 1))
    } else lines.push(...page.slice(from))
  }
  return lines
}

const isPageNumber = (line: string): boolean => /^[-—–\s]*\d{1,4}[-—–\s]*$/.test(line)

/** What the table that a line stands in begins with: it is printed again at the head of the next page. */
function headingOf(lines: readonly string[], at: number): string | null {
  let first: string | null = null
  for (let place = at; lines[place]?.includes('\t'); place--) first = lines[place] ?? null
  return first
}

/** A row has its number; what stands below it without one, and with none in any cell, is the rest of it. */
function goesOn(last: readonly string[], first: readonly string[]): boolean {
  const isNumber = (cell: string | undefined) => /^\d{1,3}$/.test(cell ?? '')
  return (
    last.length >= 3 &&
    last.length === first.length &&
    isNumber(last[0]) &&
    first[0] === '' &&
    !first.some(isNumber)
  )
}
