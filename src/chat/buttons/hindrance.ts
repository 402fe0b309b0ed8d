/** Whether somebody could make a move now, asked before a form is opened: nobody fills in what is then refused. */

import { type Deed, hindered, maySee } from '../../actions/perform.ts'
import type { Case, CaseKind } from '../../rules/cases/case.ts'
import { tableOf } from '../../rules/cases/moves.ts'
import type { City } from '../../rules/city.ts'
import type { Refused } from '../../rules/refusal.ts'
import type { Actor } from '../../rules/sight/roles.ts'

export type Trying<K extends CaseKind> = { file: Case<K>; actor: Actor; now: Date; city: City }

/** The refusal that the frame round every deed would give, or null; the deed itself is judged when it is done. */
export function hindrance<K extends CaseKind, Input>(
  deed: Deed<K, Input>,
  trying: Trying<K>,
): Refused | null {
  const { file, actor, city } = trying
  if (!maySee(actor, file as Case, city)) return { refused: 'no-such-case', no: file.no }
  const name = moveName(deed, trying)
  const move = tableOf(file.kind).moves[name]
  if (!move) throw new Error(`No move ${name} in the table of ${file.kind}; add the row or correct the deed.`)
  const refused = hindered({ file: file as Case, actor, name, move, city })
  return refused ?? deed.lacking?.(file) ?? null
}

/** Deeds that choose between moves do so by the case; what is filled in later opens no other one to other people. */
function moveName<K extends CaseKind, Input>(deed: Deed<K, Input>, trying: Trying<K>): string {
  return typeof deed.move === 'string' ? deed.move : deed.move({ ...trying, input: {} as Input })
}
