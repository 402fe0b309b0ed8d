/** What the bot does when a clock runs out that ends by itself; the tables name the moves (`lapses`). */

import { close } from './complaint/endings/close.ts'
import { goOn } from './complaint/hearing/reply.ts'
import { drop } from './dispute/end-dispute.ts'
import { apply } from './dispute/talk.ts'
import { newPeriod } from './plan/new-period.ts'
import { transferSteps } from './transfer/transfer-steps.ts'

export const lapseDeeds = {
  'complaint:goOn': goOn,
  'complaint:close': close,
  'transfer:takeOn': transferSteps.takeOn,
  'plan-task:newPeriod': newPeriod,
  'dispute:apply': apply,
  'dispute:drop': drop,
} as Record<string, unknown>
