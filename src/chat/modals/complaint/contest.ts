/** 提出争议: who holds a complaint says that it is somebody else's, or that another claims it too. */

import { z } from 'zod'
import { contest } from '../../../actions/complaint/linked/contest.ts'
import { type DisputeKind, disputeKinds } from '../../../rules/cases/disputes/dispute.ts'
import { disputeKinds as kindWords } from '../../../words/cases/disputes/labels.ts'
import { fieldHints, fieldLabels } from '../../../words/chat/modals.ts'
import { datesField, statement } from '../dispute/statement.ts'
import { choice, someUnits, tick, typed } from '../fields.ts'
import { form } from '../form.ts'
import { NoText, oneOf, Ticked, Units } from '../read-values.ts'

const usual: DisputeKind = 'both-decline'

export const contestForm = form({
  name: 'contest',
  deed: contest,
  fields: () => [
    someUnits({ name: 'others', label: fieldLabels.others, hint: fieldHints.others }),
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
  ],
  input: z.object({
    others: Units,
    kind: oneOf(disputeKinds),
    view: NoText,
    basis: NoText,
    talks: NoText,
    runningDates: NoText,
    talkFirst: Ticked,
  }),
})
