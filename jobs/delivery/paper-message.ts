/** A draft of a paper, attached to the thread of the case it is about: written when it is said, from the case as it is. */

import type { App } from '../../src/app.ts'
import type { Attachment } from '../../src/chat/say.ts'
import { makePaper } from '../../src/documents/make-paper.ts'
import { type PaperName, paperNames, papersOf } from '../../src/documents/paper-types.ts'
import type { Case } from '../../src/rules/cases/case.ts'
import type { Said } from '../../src/storage/ledger.ts'
import { paperTitles, paperWords } from '../../src/words/cases/papers/names.ts'

/** What it is called where it is attached: no other entry of the case has a file of this name. */
export function attachmentName(what: Said, no: string): string | undefined {
  const name = paperIn(what)
  return name && what.is === 'notice'
    ? paperWords.draftFile(paperTitles[name], no, what.with.entry ?? '')
    : undefined
}

/** The case has moved on, and has no such paper any more. */
export function isPaperGone(what: Said, file: Case): boolean {
  const name = paperIn(what)
  return name !== undefined && !papersOf(file).includes(name)
}

/** null: what is to be said is no paper. */
export async function paperMessage(
  { storage, city, config, clock }: App,
  what: Said,
  file: Case,
): Promise<{ text: string; file: Attachment } | null> {
  const name = paperIn(what)
  if (!name) return null
  const { numbers } = storage
  const asked = { name, file, city, cityDir: config.cityDir, now: clock(), numbers, draft: true }
  const content = await makePaper(asked)
  const called = attachmentName(what, file.no)
  return content && called ? { text: paperWords.attached, file: { name: called, content } } : null
}

const paperIn = (what: Said): PaperName | undefined =>
  what.is === 'notice' && what.say === 'paper'
    ? paperNames.find((name) => name === what.with.paper)
    : undefined
