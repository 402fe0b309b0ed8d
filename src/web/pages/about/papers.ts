/** The papers that a case has by now, each to be had as a draft or under its number. */

import { html } from 'hono/html'
import { type PaperName, papersOf } from '../../../documents/paper-types.ts'
import type { Case } from '../../../rules/cases/case.ts'
import { paperTitles, paperWords } from '../../../words/cases/papers/names.ts'
import type { Html } from '../frame.ts'
import { block } from '../pieces.ts'

/** `at`: where papers of this case are asked for; `mayIssue`: whether this reader may take a number. */
export type PapersAt = { at: string; mayIssue: boolean }

export function papersBlock(file: Case, { at, mayIssue }: PapersAt): Html | '' {
  const names = papersOf(file)
  if (names.length === 0) return ''
  return block(
    paperWords.title,
    html`<p class="note">${paperWords.hint}${mayIssue ? paperWords.issueHint : ''}</p>
      <ul class="plain papers">${names.map((name) => paper(name, { at, mayIssue }))}</ul>`,
  )
}

const paper = (name: PaperName, { at, mayIssue }: PapersAt): Html => html`<li>
        <form method="post" action="${at}/${name}"><span>${paperTitles[name]}</span>
          <button class="button quiet" type="submit" name="as" value="draft">${paperWords.draft}</button>
          ${mayIssue ? html`<button class="button" type="submit" name="as" value="issued">${paperWords.issue}</button>` : ''}
        </form></li>`
