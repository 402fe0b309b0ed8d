/** The dispute's forms that ask for one text. */

import { refuseDispute, withdrawDispute } from '../../../actions/dispute/end-dispute.ts'
import { askForMore, complete } from '../../../actions/dispute/hear-parties.ts'
import { fieldHints, fieldLabels } from '../../../words/chat/modals.ts'
import { oneText } from '../any-case/one-text.ts'

export const shortDisputeForms = [
  oneText({ name: 'askForMore', deed: askForMore, field: 'missing', label: fieldLabels.missing }),
  oneText({ name: 'complete', deed: complete, field: 'text', label: fieldLabels.completed }),
  oneText({ name: 'refuse', deed: refuseDispute, field: 'reason', label: fieldLabels.reason }),
  oneText({
    name: 'withdraw',
    deed: withdrawDispute,
    field: 'reason',
    label: fieldLabels.withdrawal,
    hint: fieldHints.withdrawal,
    optional: true,
  }),
]
