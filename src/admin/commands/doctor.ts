/** zhixie doctor: looks at every setting, server, token and file, and says how to mend each. */

import type { Command } from 'commander'
import { doctorHeadings, doctorMarks, help } from '../../words/admin/commands.ts'
import { command } from '../command.ts'
import { type Desk, tell } from '../desk.ts'
import type { Finding } from '../doctor/finding.ts'
import { table } from '../table.ts'

/** Exits with 1 when something must be mended. */
export function doctorCommand(desk: Desk): Command {
  return command('doctor', help.doctor).action(async (_: unknown, self: Command) => {
    const { examine } = await import('../doctor/examine.ts')
    const checks = await examine(desk)
    const failed = checks.filter(({ status }) => status === 'fail').length
    if (failed > 0) desk.fail()
    await tell(desk, self.optsWithGlobals(), { data: { ok: failed === 0, checks }, words: inWords })
    if (failed > 0)
      desk.note(
        `${failed} of ${checks.length} checks failed; mend them as the list says and run doctor again.`,
      )
  })
}

function inWords({ checks }: { checks: readonly Finding[] }): string {
  const rows = checks.map(({ what, status, found, mend }) => [doctorMarks[status], what, found, mend ?? ''])
  return table(doctorHeadings, rows)
}
