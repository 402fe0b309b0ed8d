/** The sandbox's time: runs like the real one, and can be put forward but never back. */

import type { Marks } from '../../storage/marks.ts'

const mark = 'virtual-clock'

export type VirtualClock = { now: () => Date; jump(to: Date): Promise<void> }

/** Goes on where it stood before a restart; `start` only counts for a data folder that has none yet. */
export async function openVirtualClock(marks: Marks, start?: Date): Promise<VirtualClock> {
  const kept = await marks.get(mark)
  let ahead = kept ? Number(kept) : start ? start.getTime() - Date.now() : 0
  if (!kept) await marks.put(mark, String(ahead))
  const now = () => new Date(Date.now() + ahead)
  return {
    now,
    async jump(to) {
      if (to <= now()) return
      ahead = to.getTime() - Date.now()
      await marks.put(mark, String(ahead))
    },
  }
}
