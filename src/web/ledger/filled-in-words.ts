/** What reading a filled-in ledger came to, as lines: what was refused first. */

import type { Entered } from '../../actions/plan/enter-filled.ts'
import type { Read } from '../../documents/sheets/fill-tasks.ts'
import { fillWords } from '../../words/cases/plan/sheet.ts'
import { refusalInWords } from '../../words/refusals.ts'

const mostLines = 50

export function filledInWords(
  read: Read,
  entered: readonly Entered[],
  nameOf: (unit: string) => string,
): { title: string; lines: string[]; ok: boolean } {
  const refused = [
    ...read.refused.map(({ line, no, why }) => fillWords.refused(line, no, why)),
    ...entered.flatMap(({ line, no, refused: why }) =>
      why ? [fillWords.refused(line, no, refusalInWords(why, { nameOf }))] : [],
    ),
  ]
  const done = entered.filter((one) => one.refused === null)
  const lines = [...refused, ...done.map(({ line, no, unit }) => fillWords.changed(line, no, nameOf(unit)))]
  const more = lines.length - mostLines
  return {
    title: `${fillWords.title}：${fillWords.summary(done.length, read.unchanged, refused.length)}`,
    lines: [...lines.slice(0, mostLines), ...(more > 0 ? [fillWords.more(more)] : [])],
    ok: refused.length === 0,
  }
}
