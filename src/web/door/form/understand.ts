/** `POST /understand`: while somebody writes, what it looks like. Nothing is kept, and nobody is kept from filing. */

import type { Handler } from 'hono'
import { toDay } from '../../../rules/deadlines.ts'
import { elsewhereFor } from '../../../rules/routing/elsewhere.ts'
import { whoAsks } from '../address.ts'
import type { DoorParts } from '../door.ts'
import { sentBy } from '../sent.ts'

type Parts = Pick<DoorParts, 'config' | 'city' | 'clock' | 'queues' | 'router' | 'words'>

/** Less than that says nothing yet. Characters. */
const least = 12
const most = 2_000

export const understand =
  ({ config, city, clock, queues, router, words }: Parts): Handler =>
  async (context) => {
    const { text = '' } = await sentBy(context)
    const tooOften = (await queues.limits.count('understanding', whoAsks(context, config))) > 0
    if (tooOften || text.trim().length < least) return context.json({ hint: '' })
    const decision = router(text.slice(0, most), toDay(clock()))
    const elsewhere = elsewhereFor(text, decision, city.elsewhere ?? [])
    const matter = city.matters.find(({ id }) => id === decision.matter)?.name ?? null
    const unit =
      decision.decision === 'dispatch' && decision.unit ? city.units.get(decision.unit)?.name : null
    return context.json({ hint: words.said.hint(decision, { matter, unit: unit ?? null, elsewhere }) })
  }
