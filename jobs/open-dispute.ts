/** The second return opens a dispute by itself, with everything filled in that is known already. */

import { openDispute } from '../src/actions/dispute/open-dispute.ts'
import type { App } from '../src/app.ts'
import { returnReasons } from '../src/words/labels.ts'

/** Harmless run twice: the dispute's origin names the return that caused it. */
export async function openDisputeOf(app: App, { no, owed }: { no: string; owed: string }): Promise<void> {
  const file = await app.storage.cases.get(no)
  if (file?.kind !== 'complaint') return
  const owing = file.owed.find(({ id }) => id === owed)
  if (owing?.is !== 'job') return
  const { confidential, understood } = file.facts
  // Not those that have come since: whenever it runs, it is the same dispute.
  const returns = file.facts.returns.slice(0, Number(owing.with.nth))
  await openDispute(app.office, {
    matter: understood?.matter ?? no,
    kind: 'both-decline',
    applicant: null,
    parties: returns.map((gone) => gone.unit),
    positions: returns.map((gone) => ({
      unit: gone.unit,
      view: confidential ? returnReasons[gone.reason] : `${returnReasons[gone.reason]}：${gone.explanation}`,
      basis: '',
    })),
    complaint: no,
    origin: { key: `returns:${no}:${returns.length}`, door: 'case' },
    by: { kind: 'bot' },
  })
  await app.storage.cases.handedOver(no, [owed])
}
