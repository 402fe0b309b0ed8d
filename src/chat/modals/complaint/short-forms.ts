/** The complaint's forms that ask for one text. */

import { reopen } from '../../../actions/complaint/endings/reopen.ts'
import { withdraw } from '../../../actions/complaint/endings/withdraw.ts'
import { refuseExtension } from '../../../actions/complaint/extension/decide-extension.ts'
import { ask } from '../../../actions/complaint/hearing/ask.ts'
import { reply } from '../../../actions/complaint/hearing/reply.ts'
import { sayMore, seekCoordination } from '../../../actions/complaint/hearing/say-more.ts'
import { progress } from '../../../actions/complaint/progress.ts'
import { sendBackAnswer } from '../../../actions/complaint/review-answer.ts'
import { correct } from '../../../actions/complaint/understanding/correct.ts'
import { fieldHints, fieldLabels } from '../../../words/chat/modals.ts'
import { oneText } from '../any-case/one-text.ts'

export const shortComplaintForms = [
  oneText({ name: 'progress', deed: progress, field: 'text', label: fieldLabels.progress }),
  oneText({ name: 'ask', deed: ask, field: 'text', label: fieldLabels.question }),
  oneText({ name: 'refuseExtension', deed: refuseExtension, field: 'reason', label: fieldLabels.reason }),
  oneText({ name: 'sendBackAnswer', deed: sendBackAnswer, field: 'reason', label: fieldLabels.reason }),
  oneText({ name: 'correct', deed: correct, field: 'explanation', label: fieldLabels.correction }),
  oneText({ name: 'reply', deed: reply, field: 'text', label: fieldLabels.supplement }),
  oneText({ name: 'supplement', deed: sayMore, field: 'text', label: fieldLabels.supplement }),
  oneText({ name: 'seekCoordination', deed: seekCoordination, field: 'reason', label: fieldLabels.wish }),
  oneText({ name: 'reopen', deed: reopen, field: 'reason', label: fieldLabels.unhappy }),
  oneText({
    name: 'withdraw',
    deed: withdraw,
    field: 'reason',
    label: fieldLabels.withdrawal,
    hint: fieldHints.withdrawal,
    optional: true,
  }),
]
