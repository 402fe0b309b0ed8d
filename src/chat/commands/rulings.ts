/** 裁定: the rules that rulings have made, found by any word of them, with what speaks against relying on one. */

import { toDay } from '../../rules/deadlines.ts'
import { flagged } from '../../rules/routing/under-precedent.ts'
import { sightOf } from '../../rules/sight/visibility.ts'
import { ruleInWords } from '../../words/cases/disputes/lines.ts'
import { commandWords, rulingWords } from '../../words/chat/commands.ts'
import { context, header, section } from '../cards/blocks.ts'
import { nameOf } from '../desk/desk.ts'
import { officerOf } from '../desk/who.ts'
import type { Command } from './command.ts'

const mostShown = 15

export const rulings: Command = {
  ...commandWords.rulings,
  async run({ desk, person, rest }) {
    if (person.roles.length === 0) return { text: rulingWords.notForYou }
    const { storage, city, clock } = desk.app
    // Rules are everybody's to know, but for those that came of a case from which the reader must step aside.
    const all = await storage.precedents.all({ ...sightOf(officerOf(person), city), all: true })
    const rules = flagged(all, { city, on: toDay(clock()) })
    const lines = rules.map((rule) => ruleInWords(rule, nameOf(desk)))
    const wanted = rest.trim().split(/\s+/).filter(Boolean)
    const found = lines.filter((line) => wanted.every((word) => line.includes(word)))
    if (found.length === 0) return { text: rulingWords.nothing }
    const more = found.length - mostShown
    return {
      text: rulingWords.title,
      blocks: [
        header(rulingWords.title),
        ...found.slice(0, mostShown).map((line) => section(line)),
        ...(more > 0 ? [context(rulingWords.more(more))] : []),
      ],
    }
  },
}
