/** 争议: two or more units disagree on who is competent; one of them, or a coordinator, asks for a decision. */

import type { InputBlock } from '@slack/web-api'
import { z } from 'zod'
import { openDispute } from '../../../actions/dispute/open-dispute.ts'
import { unsaid } from '../../../rules/cases/disputes/application.ts'
import { type DisputeKind, disputeKinds } from '../../../rules/cases/disputes/dispute.ts'
import type { UnitId } from '../../../rules/city.ts'
import { toDay } from '../../../rules/deadlines.ts'
import { isRefused, type Refused } from '../../../rules/refusal.ts'
import { disputeKinds as kindWords } from '../../../words/cases/disputes/labels.ts'
import { fieldHints, fieldLabels, receipts } from '../../../words/chat/modals.ts'
import { refusalInWords } from '../../../words/refusals.ts'
import { type Desk, nameOf } from '../../desk/desk.ts'
import { filedBy, filer } from '../../desk/filer.ts'
import { mayRaiseDisputes, unitOfParty } from '../../desk/party.ts'
import { aboutIn } from '../../intake/about-in.ts'
import { partiesIn } from '../../intake/parties-in.ts'
import { choice, cutHint, someUnits, tick, typed } from '../fields.ts'
import { formView } from '../form.ts'
import { packed } from '../metadata.ts'
import type { Opened, Opening } from '../openings.ts'
import { faultsByField, NoText, oneOf, Text, Ticked, Units } from '../read-values.ts'
import type { Settled } from '../sending/submission.ts'
import { datesField, statement } from './statement.ts'

const NewDispute = z.object({
  matter: Text,
  others: Units,
  kind: oneOf(disputeKinds),
  view: NoText,
  basis: NoText,
  talks: NoText,
  runningDates: NoText,
  talkFirst: Ticked,
})

/** The commonest kind; whoever knows better chooses another. */
const usual: DisputeKind = 'both-decline'

export const newDispute: Opening = {
  id: 'open:newDispute',
  view({ text, metadata, desk, person }) {
    const { router, clock } = desk.app
    const others = partiesIn(router(text, toDay(clock()))).filter((unit) => unit !== person.unit)
    const known = others.map((id) => ({ id, name: nameOf(desk)(id) }))
    return formView({
      id: this.id,
      name: 'newDispute',
      blocks: [...cutHint(text), ...fields(text, known)],
      metadata: packed(metadata),
    })
  },
  submit,
}

const fields = (text: string, others: readonly { id: UnitId; name: string }[]): InputBlock[] => [
  typed({ name: 'matter', label: fieldLabels.matter, initial: text }),
  someUnits({ name: 'others', label: fieldLabels.others, hint: fieldHints.others, initial: others }),
  choice({
    name: 'kind',
    label: fieldLabels.disputeKind,
    initial: usual,
    options: disputeKinds.map((kind) => [kind, kindWords[kind]]),
  }),
  ...statement(),
  typed({ name: 'talks', label: fieldLabels.talks, hint: fieldHints.talks, optional: true }),
  datesField(),
  tick({ name: 'talkFirst', label: fieldLabels.talkFirst, says: fieldHints.talkFirst }),
]

async function submit(desk: Desk, { person, values, key }: Opened): Promise<Settled> {
  if (!mayRaiseDisputes(person)) return refusedBy(desk, { refused: 'unknown-person' })
  const read = NewDispute.safeParse(values)
  if (!read.success) return { faults: faultsByField(read.error) }
  const { matter, others, kind, view, basis, talks, runningDates, talkFirst } = read.data
  const own = unitOfParty(person)
  // A coordinator applies for nothing: the office takes it up of its own accord.
  const missing = own && !talkFirst ? unsaid({ view, basis }) : null
  if (missing) return refusedBy(desk, { refused: 'missing', what: missing })
  const opened = await openDispute(desk.app.office, {
    matter,
    kind,
    applicant: own,
    parties: own ? [own, ...others] : others,
    positions: own && view ? [{ unit: own, view, basis }] : [],
    ...(talks ? { talks: { present: '', result: talks } } : {}),
    ...(runningDates ? { runningDates } : {}),
    talkFirst,
    about: aboutIn(desk, matter),
    origin: await filer(desk, { person, key }),
    by: filedBy(person, false),
  })
  return isRefused(opened) ? refusedBy(desk, opened) : { told: receipts.dispute(opened.file.no, talkFirst) }
}

const refusedBy = (desk: Desk, refused: Refused): Settled => ({
  refused,
  words: refusalInWords(refused, { nameOf: nameOf(desk) }),
})
