/** `GET /units?q=`: names of the city's units while somebody types one; the form is complete without it. */

import type { Handler } from 'hono'
import { toDay } from '../../../rules/deadlines.ts'
import { findUnits } from '../../../rules/sight/find-units.ts'
import { whoAsks } from '../address.ts'
import type { DoorParts } from '../door.ts'

const least = 2
const mostTyped = 60
const mostShown = 12

export const units =
  ({ config, city, clock, queues }: DoorParts): Handler =>
  async (context) => {
    const query = (context.req.query('q') ?? '').normalize('NFKC').trim().slice(0, mostTyped)
    if (query.length < least) return context.json({ names: [] })
    if ((await queues.limits.count('understanding', whoAsks(context, config))) > 0)
      return context.json({ names: [] })
    const found = findUnits({ query, city, on: toDay(clock()), barred: [] })
    context.header('Cache-Control', 'public, max-age=3600')
    return context.json({ names: found.slice(0, mostShown).map(({ name }) => name) })
  }
