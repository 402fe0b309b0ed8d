/** 简报: today's digest now, for coordinators and supervisors. */

import { sightOf } from '../../rules/sight/visibility.ts'
import { digest } from '../../storage/reads/digest.ts'
import { commandWords, digestWords } from '../../words/chat/commands.ts'
import { digestTitle } from '../../words/digest.ts'
import { digestBlocks } from '../cards/digest-card.ts'
import { officerOf } from '../desk/who.ts'
import type { Command } from './command.ts'

export const digestCommand: Command = {
  ...commandWords.digest,
  async run({ desk, person }) {
    const mayRead = person.roles.some(
      (role) => role === 'coordinator' || role === 'supervisor' || role === 'auditor',
    )
    if (!mayRead) return { text: digestWords.notForYou }
    const { storage, city, clock } = desk.app
    const data = await digest({
      storage,
      city,
      sight: sightOf(officerOf(person), city),
      period: 'daily',
      at: clock(),
    })
    return { text: digestTitle(data), blocks: digestBlocks(data) }
  },
}
