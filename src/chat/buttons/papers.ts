/** 文书: the papers that a case has by now; one pressed comes as a draft into the direct messages of whoever pressed. */

import type { KnownBlock, ModalView } from '@slack/web-api'
import { makePaper } from '../../documents/make-paper.ts'
import { type PaperName, paperNames, papersOf } from '../../documents/paper-types.ts'
import type { Case } from '../../rules/cases/case.ts'
import { asRead } from '../../rules/sight/as-units-read.ts'
import { paperTitles, paperWords } from '../../words/cases/papers/names.ts'
import { formWords } from '../../words/chat/modals.ts'
import { refusalInWords } from '../../words/refusals.ts'
import { context, section } from '../cards/blocks.ts'
import { type Desk, nameOf } from '../desk/desk.ts'
import { officerOf, type Person } from '../desk/who.ts'
import { plainText } from '../modals/fields.ts'
import { sayingView } from '../modals/form.ts'
import { caseFor } from '../modals/look/show-case.ts'
import { answer, openView } from '../modals/show.ts'
import { attach } from '../say.ts'
import type { Other } from './other-buttons.ts'

export async function showPapers(desk: Desk, { press, person }: Other): Promise<void> {
  const file = await readable(desk, person, press.value)
  if (!file) return answer(desk, press, refused(desk, press.value))
  await openView(desk, press, papersView(file))
}

/** A draft has no number: that is given on the page behind 详情, once. */
export async function sendDraft(desk: Desk, { press, person }: Other): Promise<void> {
  const [wanted = '', no = ''] = press.value.split(' ')
  const name = paperNames.find((one) => one === wanted)
  const file = await readable(desk, person, no)
  const content = file && name ? await draftOf(desk, person, file, name) : null
  if (!file || !name || !content) return answer(desk, press, paperWords.none)
  const channel = await desk.directory.direct(person.chat)
  const title = paperWords.draftFile(paperTitles[name], file.no, String(file.history.length))
  await attach(
    desk.web,
    { channel },
    { promise: '', text: paperWords.attached, file: { name: title, content } },
  )
  await answer(desk, press, paperWords.sent(paperTitles[name]))
}

/** Papers are for officers; strangers get theirs from the office. */
async function readable(desk: Desk, person: Person, no: string): Promise<Case | null> {
  return person.roles.length > 0 ? caseFor(desk, { no, person }) : null
}

function draftOf({ app }: Desk, person: Person, file: Case, name: PaperName): Promise<Buffer | null> {
  const { city, config, clock, storage } = app
  const read = asRead(file, officerOf(person), city)
  return makePaper({
    ...{ name, file: read, city, cityDir: config.cityDir, now: clock(), numbers: storage.numbers },
    draft: true,
  })
}

function papersView(file: Case): ModalView {
  const names = papersOf(file)
  if (names.length === 0) return sayingView(paperWords.title, paperWords.none)
  const rows = names.map((name): KnownBlock => {
    const text = plainText(paperWords.draft)
    const accessory = {
      type: 'button' as const,
      action_id: `paperDraft:${name}`,
      value: `${name} ${file.no}`,
      text,
    }
    return { ...section(paperTitles[name]), accessory }
  })
  return {
    type: 'modal',
    title: plainText(paperWords.title),
    close: plainText(formWords.close),
    blocks: [...rows, context(paperWords.chatHint)],
  }
}

const refused = (desk: Desk, no: string): string =>
  refusalInWords({ refused: 'no-such-case', no: no.slice(0, 40) }, { nameOf: nameOf(desk) })
