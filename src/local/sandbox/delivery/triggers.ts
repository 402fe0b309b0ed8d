import { SlackRefusal } from '../refuse.ts'
import { freshId } from '../workspace/ids.ts'

export type Triggers = ReturnType<typeof makeTriggers>

/** Trigger ids: each opens one view, for the person who caused it, within `lifeMs` of real time. */
export function makeTriggers(lifeMs: number) {
  const open = new Map<string, { user: string; until: number; used: boolean }>()
  return {
    issue(user: string): string {
      const id = freshId('')
      open.set(id, { user, until: performance.now() + lifeMs, used: false })
      forgetOldest(open)
      return id
    },
    /** The person behind a trigger; refuses with invalid_trigger_id, expired_trigger_id, exchanged_trigger_id. */
    redeem(id: string): string {
      const trigger = open.get(id)
      if (!trigger) throw new SlackRefusal('invalid_trigger_id')
      if (performance.now() > trigger.until) throw new SlackRefusal('expired_trigger_id')
      if (trigger.used) throw new SlackRefusal('exchanged_trigger_id')
      trigger.used = true
      return trigger.user
    },
  }
}

const kept = 10_000

export function forgetOldest(entries: Map<string, unknown>): void {
  for (const key of entries.keys()) {
    if (entries.size <= kept) return
    entries.delete(key)
  }
}
