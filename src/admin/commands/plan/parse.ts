/** zhixie plan parse: what a notice asks of whom, until when. Needs no database. */

import type { Command } from 'commander'
import type { Notice } from '../../../rules/notice/notice.ts'
import { help, planWords } from '../../../words/admin/commands.ts'
import { doubtInWords } from '../../../words/cases/plan/doubts.ts'
import { command } from '../../command.ts'
import { type Desk, tell } from '../../desk.ts'
import { table } from '../../table.ts'

export function planParseCommand(desk: Desk): Command {
  return command('parse', help.planParse)
    .argument('<file>', help.planFile)
    .action(async (file: string, _: unknown, self: Command) => {
      const { readNoticeFile } = await import('../../input/read-plan.ts')
      await tell(desk, self.optsWithGlobals(), { data: await readNoticeFile(file), words: inWords })
    })
}

const mostText = 40

function inWords({ title, issuer, issued, tasks, warnings }: Notice): string {
  const rows = tasks.map((task) => [
    task.no === null ? task.marker : String(task.no),
    task.units.join('、'),
    task.deadline ?? (task.longTerm ? planWords.longTerm : ''),
    task.text.slice(0, mostText),
  ])
  const doubts = warnings.map(({ line, message }) => `  ${planWords.line(line)}: ${doubtInWords(message)}`)
  return [
    planWords.summary(title, tasks.length),
    planWords.issued(issuer, issued),
    '',
    table(planWords.headings, rows),
    ...(doubts.length > 0 ? ['', planWords.warnings, ...doubts] : []),
  ].join('\n')
}
