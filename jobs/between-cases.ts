/** What a deed on a case owes to another, as a dispute does to its complaint: each kept on file until it is done. */

import { noteParts, openParts } from '../src/actions/complaint/filing/open-parts.ts'
import { joinDispute, leaveDispute } from '../src/actions/complaint/linked/contest.ts'
import { noteTransfer } from '../src/actions/complaint/linked/note-transfer.ts'
import { rejoin } from '../src/actions/complaint/linked/rejoin.ts'
import { receive } from '../src/actions/dispute/carry-out.ts'
import { type NewDispute, openDispute } from '../src/actions/dispute/open-dispute.ts'
import { flagPrecedent } from '../src/actions/dispute/precedent.ts'
import { takeMeasures } from '../src/actions/dispute/take-measures.ts'
import { type Done, perform } from '../src/actions/perform.ts'
import type { App } from '../src/app.ts'
import { aboutIn } from '../src/chat/intake/about-in.ts'
import type { Case, CaseNo } from '../src/rules/cases/case.ts'
import type { UnitId } from '../src/rules/city.ts'
import { isRefused, type Refused } from '../src/rules/refusal.ts'
import { contradicts, type Rule } from '../src/rules/routing/under-precedent.ts'
import { theBot } from '../src/rules/sight/roles.ts'
import { sidesOf } from './open-dispute.ts'

type Owed = { file: Case; owed: string; with: Record<string, string> }
type Answer = Done | Refused | null

const deeds: Record<string, (app: App, owed: Owed) => Promise<Answer>> = {
  'open-parts': async ({ office }, { file, owed }) => {
    if (file.kind !== 'complaint' || !file.facts.unopened) return null
    const input = { nos: await openParts(office, file) }
    return perform(office, noteParts, { no: file.no, actor: theBot, input, key: owed })
  },
  rejoin: ({ office }, { file, owed, with: { into = '' } }) => {
    if (file.kind !== 'complaint') return Promise.resolve(null)
    return perform(office, rejoin, { no: into, actor: theBot, input: { part: file }, key: owed })
  },
  'leave-dispute': ({ office }, { file, owed }) => {
    const no = complaintOf(file)
    if (!no) return Promise.resolve(null)
    return perform(office, leaveDispute, { no, actor: theBot, input: { dispute: file.no }, key: owed })
  },
  'join-dispute': ({ office }, { file, owed }) => {
    const no = complaintOf(file)
    if (!no || file.kind !== 'dispute') return Promise.resolve(null)
    const input = { dispute: file.no, ...sidesOf(file) }
    return perform(office, joinDispute, { no, actor: theBot, input, key: owed })
  },
  'note-transfer': ({ office }, { file, owed, with: { text = '' } }) => {
    if (file.kind !== 'transfer' || !file.facts.complaint) return Promise.resolve(null)
    const input = { transfer: file.no, to: file.facts.to, text }
    return perform(office, noteTransfer, { no: file.facts.complaint, actor: theBot, input, key: owed })
  },
  'dispute-transfer': async (app, { file, owed, with: { text = '', basis = '' } }) => {
    if (file.kind !== 'transfer' || !file.facts.receiver) return null
    const { office } = app
    const opened = await openDispute(office, {
      ...disputeOver(file, { unit: file.facts.receiver, view: text, basis }),
      about: aboutIn({ app }, file.facts.matter),
    })
    if (isRefused(opened) || !file.facts.complaint) return isRefused(opened) ? opened : null
    const input = { dispute: opened.file.no, ...sidesOf(opened.file) }
    return perform(office, joinDispute, { no: file.facts.complaint, actor: theBot, input, key: owed })
  },
  'tell-measure': async ({ office }, { file, owed, with: { unit = '', reason = '', text = '' } }) => {
    const contested = file.kind === 'complaint' ? file.facts.contested : undefined
    if (!contested) return null
    // Danger may be faster than the dispute's number, which is on its way.
    if (!contested.dispute) return { refused: 'busy' }
    const input = { reason, text, unit }
    return perform(office, takeMeasures, { no: contested.dispute, actor: theBot, input, key: owed })
  },
  'compare-precedents': async ({ office, storage }, { file, owed }) => {
    const rules = await storage.precedents.about(matterOf(file))
    let answer: Answer = null
    // Each that stands against another says so, and one that no longer does says so no more.
    for (const { no } of rules) {
      const against = againstIn(rules, no)
      const flagged = await storage.cases.get(no)
      if (flagged?.kind !== 'dispute' || isSame(against, flagged.facts.precedent?.against ?? [])) continue
      const input = { against, isNews: no === file.no }
      answer = await perform(office, flagPrecedent, { no, actor: theBot, input, key: owed })
      if (isRefused(answer)) return answer
    }
    return answer
  },
  receive: ({ office }, { owed, with: { dispute = '' } }) =>
    perform(office, receive, { no: dispute, actor: theBot, input: { text: '' }, key: owed }),
}

/** Refused for good means that the other case has moved on: then nothing is owed any more. */
export async function doBetweenCases(app: App, { no, owed }: { no: string; owed: string }): Promise<void> {
  const file = await app.storage.cases.get(no)
  const owing = file?.owed.find(({ id }) => id === owed)
  if (!file || owing?.is !== 'job') return
  const answer = await deeds[owing.job]?.(app, { file, owed, with: owing.with })
  if (answer && isRefused(answer) && answer.refused === 'busy')
    throw new Error(`What ${no} owes another case could not be done yet; it will be tried again.`)
  await app.storage.cases.handedOver(no, [owed])
}

/** The receiver asks for a ruling instead of passing on what it holds to be somebody else's. */
const disputeOver = (
  { no, unit, facts }: Case<'transfer'>,
  objecting: { unit: UnitId; view: string; basis: string },
): NewDispute => ({
  matter: facts.matter,
  kind: 'transfer-refused',
  applicant: objecting.unit,
  parties: [objecting.unit, unit],
  positions: [objecting],
  firstHeld: unit,
  transfer: no,
  runningDates: facts.runningDates,
  ...(facts.complaint ? { complaint: facts.complaint } : {}),
  origin: { key: `transfer:${no}`, door: 'case' },
  by: { kind: 'bot' },
})

const againstIn = (rules: readonly Rule[], no: CaseNo): CaseNo[] => {
  const own = rules.find((rule) => rule.no === no)
  return own ? rules.filter((other) => contradicts(own, other)).map((other) => other.no) : []
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((no) => other.includes(no))

const matterOf = (file: Case): string => (file.kind === 'dispute' ? (file.facts.precedent?.matter ?? '') : '')

const complaintOf = (file: Case): string | undefined =>
  file.kind === 'dispute' ? file.facts.complaint : undefined
