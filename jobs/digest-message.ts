/** The digest as a message: counted when it is said, so that it is true then. */

import type { App } from '../src/app.ts'
import { digestBlocks } from '../src/chat/cards/digest-card.ts'
import type { Saying } from '../src/chat/say.ts'
import { sightOfPlace } from '../src/rules/sight/visibility.ts'
import type { Said } from '../src/storage/ledger.ts'
import { digest } from '../src/storage/reads/digest.ts'
import { digestTitle } from '../src/words/digest.ts'

export async function digestMessage({ storage, city }: App, what: Said): Promise<Omit<Saying, 'promise'>> {
  if (what.is !== 'notice' || what.say !== 'digest')
    throw new Error('A promise without a case can only be a digest.')
  const sight = sightOfPlace(city.coordination, true, city.units)
  const data = await digest({ storage, city, sight, period: 'daily', at: new Date(what.with.at ?? '') })
  return { text: digestTitle(data), blocks: digestBlocks(data) }
}
