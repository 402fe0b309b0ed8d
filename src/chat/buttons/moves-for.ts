/** Which buttons somebody could use on a case now. Pure. */

import type { Case } from '../../rules/cases/case.ts'
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
    const hindered = 'does' in means ? means.does.hindered(trying) : means.opens.hindered(trying)
    return hindered === null
  })
}
