/** Which buttons somebody could use on a case now. Pure. */

import type { Case } from '../../rules/cases/case.ts'
import { movesFrom } from '../../rules/cases/moves.ts'
import type { City } from '../../rules/city.ts'
import type { Actor } from '../../rules/sight/roles.ts'
import { buttons, meaning } from './buttons.ts'

type Trying = { file: Case; actor: Actor; now: Date; city: City }

/** Names of buttons, in the order in which they are offered. */
export function movesFor(trying: Trying): string[] {
  return Object.keys(buttons).filter((name) => {
    const button = buttons[name]
    const means = button ? meaning(button, trying.file.kind) : null
    if (!means) return false
    if (isCalledOtherwise(name, means, trying.file)) return false
    const hindered = 'does' in means ? means.does.hindered(trying) : means.opens.hindered(trying)
    return hindered === null
  })
}

/** One form may be under two names, one for each move that it makes: only the move that is open now is offered. */
function isCalledOtherwise(
  name: string,
  means: NonNullable<ReturnType<typeof meaning>>,
  file: Case,
): boolean {
  if (!('opens' in means) || movesFrom(file).includes(name)) return false
  return Object.entries(buttons).some(([other, button]) => {
    const same = meaning(button, file.kind)
    return other !== name && same !== null && 'opens' in same && same.opens === means.opens
  })
}
