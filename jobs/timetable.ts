/** What runs when, in one table. node-cron decides when; each turn becomes a job with an id of its own, done once by one worker. */

import cron from 'node-cron'
import type { App } from '../src/app.ts'
import { digestHour } from './chores/digest.ts'

export type Chore = 'sweep' | 'digest' | 'anchor' | 'audit' | 'tidy' | 'retention'

/** Cron expressions in the city's time. */
const timetable: readonly { chore: Chore; when: string }[] = [
  { chore: 'sweep', when: '* * * * *' },
  { chore: 'digest', when: `0 ${digestHour} * * *` },
  { chore: 'anchor', when: '7 * * * *' },
  { chore: 'tidy', when: '37 * * * *' },
  { chore: 'retention', when: '20 3 * * *' },
  { chore: 'audit', when: '3-59/5 * * * *' },
]

/** Several schedulers may run: a turn has the same id for all of them, so it is one job. */
export function startTimetable(app: App, zone = 'Asia/Shanghai'): { stop(): Promise<void> } {
  const tasks = timetable.map(({ chore, when }) =>
    cron.schedule(when, () => turn(app, chore), { timezone: zone, noOverlap: true }),
  )
  return {
    stop: async () => {
      for (const task of tasks) await task.destroy()
    },
  }
}

/** One turn of one chore. */
export async function turn(app: App, chore: Chore): Promise<void> {
  const at = app.clock().toISOString()
  try {
    await app.queues.add('chores', [
      { name: chore, data: { at }, id: `${chore}~${at.slice(0, 16).replace(':', '')}` },
    ])
  } catch (cause) {
    app.events.queueAway(cause)
  }
}
