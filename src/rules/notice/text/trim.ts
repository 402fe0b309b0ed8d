/** A text without the given signs and blanks at its ends. A loop, since a pattern ending in +$ is quadratic. */
export function trimOf(text: string, signs: string): string {
  let from = 0
  let to = text.length
  while (from < to && isEdge(text[from] ?? '', signs)) from += 1
  while (to > from && isEdge(text[to - 1] ?? '', signs)) to -= 1
  return text.slice(from, to)
}

function isEdge(character: string, signs: string): boolean {
  return character === ' ' || signs.includes(character) || /\s/.test(character)
}
