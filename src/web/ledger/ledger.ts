/** The ledger's addresses, all behind one link for one person. */

import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { planPapers } from '../../documents/plan-papers.ts'
import { ledgerWords } from '../../words/web/ledger.ts'
import { notTooLarge } from '../door/door.ts'
import { refusal } from '../pages/refusal-page.ts'
import { fillLedger, type LedgerParts, sendPlanPaper, sendTaskSheet, showLedger } from './serve-ledger.ts'

/** A filled-in ledger of 36,000 rows has two megabytes. Bytes. */
const mostSent = 6 * 1024 * 1024

const tooLarge = bodyLimit({
  maxSize: mostSent,
  onError: (context) => context.html(refusal(ledgerWords.tooLarge), 413),
})

export function ledger(app: LedgerParts): Hono {
  const pages = new Hono()
    .get('/', showLedger(app))
    .post('/tasks.xlsx', notTooLarge, sendTaskSheet(app))
    .post('/fill', tooLarge, fillLedger(app))
  for (const name of planPapers) pages.post(`/${name}`, notTooLarge, sendPlanPaper(app, name))
  return pages
}
