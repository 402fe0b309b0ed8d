/** What was sent along with a complaint, and which of it a reader gets. Pure. */

import type { Attachment } from '../cases/complaint/facts.ts'

/** By content, never by what the sender called it; the rest is refused at the door. */
export const pictureEndings = ['jpg', 'png', 'webp', 'gif'] as const
export const documentEndings = ['pdf', 'docx', 'xlsx'] as const
export type Ending = (typeof pictureEndings)[number] | (typeof documentEndings)[number]

export const isPicture = (ending: string): boolean => (pictureEndings as readonly string[]).includes(ending)

/** `id`: what to open; `whole`: as it was sent, with all that a camera or a word processor wrote into it. */
export type Copy = { id: string; name: string; whole: boolean }

/** Why there is none: still being looked at; not fit to be opened; not for units. */
export type Withheld = 'waiting' | 'infected' | 'unreadable' | 'withheld'

/**
 * Overseers get the picture as units see it, and everything as it was sent. Units get pictures without what the
 * camera wrote into them; of a hidden complaint no documents, which carry their author's name.
 */
export function copiesFor(
  attachment: Attachment,
  { overseer, confidential }: { overseer: boolean; confidential: boolean },
): Copy[] | Withheld {
  const { id, name, state, shown, why } = attachment
  if (state === 'waiting') return 'waiting'
  if (state === 'refused') return why ?? 'unreadable'
  const whole = { id, name, whole: true }
  if (shown) {
    const picture = { id: shown, name: `${name.split('.')[0]}.jpg`, whole: false }
    return overseer ? [picture, whole] : [picture]
  }
  return overseer || !confidential ? [whole] : 'withheld'
}
