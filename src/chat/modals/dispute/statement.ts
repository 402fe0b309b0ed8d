/** What a party says of itself wherever it does: its view, the law it rests on, and dates that run on. */

import type { InputBlock } from '@slack/web-api'
import { fieldHints, fieldLabels } from '../../../words/chat/modals.ts'
import { typed } from '../fields.ts'

type Known = { view: string; basis: string }

/** Left optional where it depends on another field whether they must be filled in; the rule says so under the field. */
export const statement = (known?: Known): InputBlock[] => [
  typed({
    name: 'view',
    label: fieldLabels.view,
    hint: fieldHints.view,
    initial: known?.view,
    optional: true,
  }),
  typed({
    name: 'basis',
    label: fieldLabels.legalBasis,
    hint: fieldHints.basis,
    initial: known?.basis,
    optional: true,
  }),
]

export const datesField = (): InputBlock =>
  typed({
    name: 'runningDates',
    label: fieldLabels.runningDates,
    hint: fieldHints.runningDates,
    optional: true,
  })
