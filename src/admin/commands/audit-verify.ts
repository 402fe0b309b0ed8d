/** zhixie audit verify: every entry of every history against its seal, and every history against the anchors. */

import type { Command } from 'commander'
import { auditWords, help } from '../../words/admin/commands.ts'
import { command } from '../command.ts'
import { type Desk, tell } from '../desk.ts'
import { withStorage } from '../engines/with-app.ts'

/** Exits with 1 when a link is broken. */
export function auditVerifyCommand(desk: Desk): Command {
  return command('verify', help.auditVerify).action(async (_: unknown, self: Command) => {
    const data = await withStorage(desk, ({ storage }) => storage.anchors.verify())
    if (!data.ok) desk.fail()
    const words = () =>
      data.firstBroken ? auditWords.broken(data.firstBroken) : auditWords.holds(data.entries)
    await tell(desk, self.optsWithGlobals(), { data, words })
    if (data.firstBroken)
      desk.note(
        `The log is broken at ${data.firstBroken.no}; stop writing and compare it with the last backup.`,
      )
  })
}
