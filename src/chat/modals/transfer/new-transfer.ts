/** 移送: to the police, to another department or region, or a clue to the discipline inspection office. */

import type { InputBlock } from '@slack/web-api'
import { z } from 'zod'
import { openClue } from '../../../actions/transfer/open-clue.ts'
import { openCriminal } from '../../../actions/transfer/open-criminal.ts'
import { openTransfer, passesOn } from '../../../actions/transfer/open-transfer.ts'
import type { Case, Origin } from '../../../rules/cases/case.ts'
import { clueKinds } from '../../../rules/cases/transfers/clue.ts'
import { isRefused, type Refused } from '../../../rules/refusal.ts'
import {
  transferHints as hints,
  transferFields as labels,
  type TransferKind,
  transferKinds,
  transferWords,
} from '../../../words/cases/transfers/forms.ts'
import { clueKinds as clueWords } from '../../../words/cases/transfers/labels.ts'
import { refusalInWords } from '../../../words/refusals.ts'
import { type Desk, nameOf } from '../../desk/desk.ts'
import { filedBy, filer } from '../../desk/filer.ts'
import { mayRaiseDisputes } from '../../desk/party.ts'
import type { Person } from '../../desk/who.ts'
import { choice, oneUnit, somePeople, typed } from '../fields.ts'
import { formView } from '../form.ts'
import { caseFor } from '../look/show-case.ts'
import { packed } from '../metadata.ts'
import type { Opened, Opening } from '../openings.ts'
import { faultsByField, NoText, NoUnit, oneOf, People, Text } from '../read-values.ts'
import type { Settled } from '../sending/submission.ts'

const kinds = Object.keys(transferKinds) as [TransferKind, ...TransferKind[]]

const NewTransfer = z.object({
  kind: oneOf(kinds),
  complaint: NoText,
  matter: Text,
  why: NoText,
  receiver: NoUnit,
  outside: NoText,
  papers: NoText,
  runningDates: NoText,
  clueKind: oneOf(clueKinds),
  handlers: People,
})
type Filled = z.infer<typeof NewTransfer>

/** What the button of a case carries: the number of that case. */
const caseNo = /^[A-Z]{2}\d{4}-\d{5}$/

export const newTransfer: Opening = {
  id: 'open:newTransfer',
  view({ text, metadata }) {
    return formView({
      id: this.id,
      name: 'newTransfer',
      blocks: fields(text.trim()),
      metadata: packed(metadata),
    })
  },
  submit,
}

const fields = (text: string): InputBlock[] => [
  choice({
    name: 'kind',
    label: labels.kind,
    initial: 'criminal',
    options: kinds.map((kind) => [kind, transferKinds[kind]]),
  }),
  typed({
    name: 'complaint',
    label: labels.complaint,
    lines: 'one',
    optional: true,
    initial: caseNo.test(text) ? text : '',
  }),
  typed({
    name: 'matter',
    label: labels.matter,
    hint: hints.matter,
    initial: caseNo.test(text) ? '' : text,
  }),
  typed({ name: 'why', label: labels.why, hint: hints.why, optional: true }),
  oneUnitOrNone({ name: 'receiver', label: labels.receiver, hint: hints.receiver }),
  typed({
    name: 'outside',
    label: labels.outside,
    hint: hints.outside,
    lines: 'one',
    optional: true,
  }),
  typed({ name: 'papers', label: labels.papers, hint: hints.papers, optional: true }),
  typed({ name: 'runningDates', label: labels.runningDates, hint: hints.runningDates, optional: true }),
  choice({
    name: 'clueKind',
    label: labels.clueKind,
    initial: clueKinds[0],
    options: clueKinds.map((kind) => [kind, clueWords[kind]]),
  }),
  somePeople({ name: 'handlers', label: labels.handlers, hint: hints.handlers }),
]

const oneUnitOrNone = (field: { name: string; label: string; hint: string }): InputBlock => ({
  ...oneUnit(field),
  optional: true,
})

async function submit(desk: Desk, { person, values, key }: Opened): Promise<Settled> {
  if (!mayRaiseDisputes(person))
    return { refused: { refused: 'unknown-person' }, words: transferWords.notForYou }
  const read = NewTransfer.safeParse(values)
  if (!read.success) return { faults: faultsByField(read.error) }
  const no = read.data.complaint.toUpperCase()
  // Its receiver knows the number from the transfer, whether the case itself is theirs to see or not.
  const further = read.data.kind === 'elsewhere' ? await passesOn(desk.app.office, passing(person, no)) : null
  if (further?.refused === 'one-hop') return refusedBy(desk, further)
  // Nobody learns by a transfer that a case exists which they may not see.
  if (no && !(await caseFor(desk, { no, person }))) return refusedBy(desk, { refused: 'no-such-case', no })
  const origin = await filer(desk, { person, key })
  const opened = await open(desk, { filled: read.data, no, person, origin })
  if (isRefused(opened)) return refusedBy(desk, opened)
  const { kind, no: given } = opened.file
  return { told: transferWords.registered[kind](given) }
}

const passing = ({ unit }: Person, no: string) => ({ unit, ...(no ? { complaint: no } : {}) })

type Asked = { filled: Filled; no: string; person: Person; origin: Origin }
type Transferred = Case<'criminal-transfer'> | Case<'transfer'> | Case<'clue'>

async function open(
  { app, who }: Desk,
  { filled, no, person, origin }: Asked,
): Promise<{ file: Transferred } | Refused> {
  const { unit } = person
  const common = { unit, origin, by: filedBy(person, false), ...(no ? { complaint: no } : {}) }
  const { kind, matter, papers } = filled
  if (kind === 'criminal') return openCriminal(app.office, { ...common, matter })
  if (kind === 'elsewhere') return openTransfer(app.office, { ...filled, ...common })
  const named = await Promise.all(filled.handlers.map((user) => who.person(user)))
  return openClue(app.office, {
    ...common,
    kind: filled.clueKind,
    summary: matter,
    evidence: papers,
    handlers: named.flatMap((one) => (one?.known ? [{ id: one.id, unit: one.unit }] : [])),
    origin: { ...origin, person: person.id },
  })
}

const refusedBy = (desk: Desk, refused: Refused): Settled => ({
  refused,
  words: refusalInWords(refused, { nameOf: nameOf(desk) }),
})
