/** What a transfer is about: what went where, and with what. */

import { html } from 'hono/html'
import type { CaseView } from '../../../storage/reads/case-view.ts'
import { transferWords } from '../../../words/cases/transfers/forms.ts'
import { subjectOf, transferLines } from '../../../words/cases/transfers/lines.ts'
import { fullDay } from '../../../words/dates.ts'
import { webWords } from '../../../words/web/pages.ts'
import type { Html } from '../frame.ts'
import { block, pairs, quotedBlock } from '../pieces.ts'

export function aboutTransfer(view: CaseView): Html {
  const { facts } = view.file
  const report = 'report' in facts ? facts.report : undefined
  return html`${block(
    webWords.page.facts,
    pairs([
      [transferWords.from, view.unit.name],
      ...transferLines(view).map(({ label, value }) => [label, value] as const),
      [webWords.page.opened, fullDay(view.openedAt)],
    ]),
  )}
    ${quotedBlock(transferWords.matter, subjectOf(view.file))}
    ${quotedBlock(transferWords.report, report)}`
}
