import { SlackRefusal } from '../refuse.ts'

/** One page of a list, and the cursor of the next; an empty cursor means that this was the last. */
export function pageOf<Item>(items: readonly Item[], asked: { cursor?: string | undefined; limit: number }) {
  const from = asked.cursor ? positionOf(asked.cursor) : 0
  const to = from + Math.max(1, asked.limit)
  const more = to < items.length
  return {
    items: items.slice(from, to),
    more,
    response_metadata: { next_cursor: more ? Buffer.from(`at:${to}`).toString('base64') : '' },
  }
}

function positionOf(cursor: string): number {
  const position = /^at:(\d{1,9})$/.exec(Buffer.from(cursor, 'base64').toString())?.[1]
  if (position === undefined) throw new SlackRefusal('invalid_cursor')
  return Number(position)
}
