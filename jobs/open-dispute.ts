/** Opens the dispute that a complaint owes: after its second return, or where a unit or a coordinator contests it. */

import { joinDispute, leaveDispute } from '../src/actions/complaint/linked/contest.ts'
import { type NewDispute, openDispute } from '../src/actions/dispute/open-dispute.ts'
import { perform } from '../src/actions/perform.ts'
import type { App } from '../src/app.ts'
import type { Case, CaseNo, Entry } from '../src/rules/cases/case.ts'
import type { DisputeKind } from '../src/rules/cases/disputes/dispute.ts'
import { isEnd } from '../src/rules/cases/moves.ts'
import { isRefused } from '../src/rules/refusal.ts'
import { withoutNumbers } from '../src/rules/sight/as-units-read.ts'
import { theBot } from '../src/rules/sight/roles.ts'
import { returnReasons } from '../src/words/labels.ts'

/** Harmless run twice: the dispute's origin names the return or the entry that caused it. */
export async function openDisputeOf(app: App, { no, owed }: { no: string; owed: string }): Promise<void> {
  const file = await app.storage.cases.get(no)
  if (file?.kind !== 'complaint') return
  const owing = file.owed.find(({ id }) => id === owed)
  if (owing?.is !== 'job') return
  const entry = file.history[Number(owing.with.entry)]
  const draft = owing.with.nth ? ofReturns(file, Number(owing.with.nth)) : ofContest(file, entry)
  const opened = await openDispute(app.office, draft)
  // Where none can be opened the complaint is free again: nobody may wait for a ruling that will not come.
  const link = isRefused(opened)
    ? await perform(app.office, leaveDispute, {
        no,
        actor: theBot,
        input: { dispute: no },
        key: `left:${owed}`,
      })
    : await perform(app.office, joinDispute, {
        no,
        actor: theBot,
        input: { dispute: opened.file.no, ...sidesOf(opened.file) },
        key: `joined:${opened.file.no}`,
      })
  if (isRefused(link) && link.refused === 'busy')
    throw new Error(`Case ${no} is being changed too often to be joined; it will be tried again.`)
  if (!isRefused(opened)) await leaveIfEnded(app, { complaint: no, dispute: opened.file.no })
  await app.storage.cases.handedOver(no, [owed])
}

/** Withdrawn before the complaint had been joined to it: what should free the complaint came too early. */
async function leaveIfEnded(
  { storage, office }: App,
  { complaint, dispute }: { complaint: CaseNo; dispute: CaseNo },
): Promise<void> {
  const file = await storage.cases.get(dispute)
  if (!file || !isEnd(file) || file.state === 'closed') return
  const asked = { no: complaint, actor: theBot, input: { dispute }, key: `ended:${dispute}` }
  await perform(office, leaveDispute, asked)
}

/** Who is to know the complaint because of the dispute, and whom its author turns to. */
export const sidesOf = ({ facts: { contact, parties } }: Case<'dispute'>) => ({ contact, parties })

function ofReturns(file: Case<'complaint'>, nth: number): NewDispute {
  const { no, facts } = file
  // Not those that have come since: whenever it runs, it is the same dispute.
  const returns = facts.returns.slice(0, nth)
  return {
    ...common(file),
    kind: 'both-decline',
    applicant: null,
    parties: returns.map((gone) => gone.unit),
    positions: returns.map((gone) => ({
      unit: gone.unit,
      view: facts.confidential
        ? returnReasons[gone.reason]
        : `${returnReasons[gone.reason]}：${gone.explanation}`,
      basis: '',
    })),
    origin: { key: `returns:${no}:${returns.length}`, door: 'case' },
    by: { kind: 'bot' },
  }
}

function ofContest(file: Case<'complaint'>, entry: Entry | undefined): NewDispute {
  // The dispute is shown in channels: of a hidden complaint it holds no more than units read of it.
  const read = entry && file.facts.confidential ? withoutNumbers(entry) : entry
  const { kind, others, view, basis, talks, runningDates, talkFirst } = read?.note ?? {}
  const { by, seq } = entry ?? { by: { kind: 'bot' } as const, seq: 0 }
  const own = by.kind === 'person' && by.unit === entry?.unit ? by.unit : null
  const said = String(view ?? '')
  return {
    ...common(file),
    kind: (kind ?? 'both-decline') as DisputeKind,
    applicant: own,
    parties: [...(own ? [own] : []), ...(Array.isArray(others) ? others.map(String) : [])],
    positions: own && said ? [{ unit: own, view: said, basis: String(basis ?? '') }] : [],
    ...(talks ? { talks: { present: '', result: String(talks) } } : {}),
    ...(runningDates ? { runningDates: String(runningDates) } : {}),
    talkFirst: talkFirst === true,
    origin: { key: `contest:${file.no}:${seq}`, door: 'case' },
    by,
  }
}

const common = ({ no, facts: { understood } }: Case<'complaint'>) => ({
  matter: understood?.matter ?? no,
  complaint: no,
  about: { matter: understood?.matter ?? null, district: understood?.district ?? null },
})
