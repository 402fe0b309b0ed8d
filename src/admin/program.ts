/** Every command there is. Help writes itself from this list; heavy rooms are loaded by the command that needs them. */

import { Command } from 'commander'
import { help, helpTitles } from '../words/admin/commands.ts'
import { group } from './command.ts'
import { auditVerifyCommand } from './commands/audit-verify.ts'
import { caseImportCommand } from './commands/case/import.ts'
import { caseListCommand } from './commands/case/list.ts'
import { caseOpenCommand } from './commands/case/open.ts'
import { caseShowCommand } from './commands/case/show.ts'
import { deadlineCommand } from './commands/deadline.ts'
import { digestCommand } from './commands/digest.ts'
import { doctorCommand } from './commands/doctor.ts'
import { exportCommand } from './commands/export.ts'
import { agendaCommand } from './commands/papers/agenda.ts'
import { documentCommand } from './commands/papers/document.ts'
import { minutesCommand } from './commands/papers/minutes.ts'
import { peopleImportCommand } from './commands/people-import.ts'
import { planEvaluateCommand } from './commands/plan/evaluate.ts'
import { planFillCommand } from './commands/plan/fill.ts'
import { planCompareCommand, planImportCommand } from './commands/plan/import.ts'
import { planOwnerCommand } from './commands/plan/owner.ts'
import { planParseCommand } from './commands/plan/parse.ts'
import { learnCommand } from './commands/routing/learn.ts'
import { lessonsCommand } from './commands/routing/lessons.ts'
import { precedentListCommand } from './commands/routing/precedents.ts'
import { routeCommand } from './commands/routing/route.ts'
import { apiKeyCommands } from './commands/secrets/api-key.ts'
import { keysRotateCommand } from './commands/secrets/keys-rotate.ts'
import { receiptVerifyCommand } from './commands/secrets/receipt-verify.ts'
import { retentionCommand } from './commands/secrets/retention.ts'
import { seedCommand } from './commands/seed.ts'
import { simulateCommand } from './commands/simulate.ts'
import { startCommand } from './commands/start.ts'
import { sweepCommand } from './commands/sweep.ts'
import type { Desk } from './desk.ts'

export function program(desk: Desk): Command {
  const root = new Command('zhixie').description(help.program).option('--json', help.json)
  const commands = [
    startCommand(desk),
    routeCommand(desk),
    learnCommand(desk),
    lessonsCommand(desk),
    group('plan', help.plan, [
      planParseCommand(desk),
      planImportCommand(desk),
      planCompareCommand(desk),
      planOwnerCommand(desk),
      planFillCommand(desk),
      planEvaluateCommand(desk),
    ]),
    deadlineCommand(desk),
    group('case', help.case, [
      caseOpenCommand(desk),
      caseImportCommand(desk),
      caseShowCommand(desk),
      caseListCommand(desk),
    ]),
    group('precedent', help.precedent, [precedentListCommand(desk)]),
    documentCommand(desk),
    group('meeting', help.meeting, [agendaCommand(desk), minutesCommand(desk)]),
    sweepCommand(desk),
    digestCommand(desk),
    exportCommand(desk),
    simulateCommand(desk),
    group('audit', help.audit, [auditVerifyCommand(desk)]),
    seedCommand(desk),
    group('people', help.people, [peopleImportCommand(desk)]),
    group('keys', help.keys, [keysRotateCommand(desk)]),
    retentionCommand(desk),
    group('api-key', help.apiKey, apiKeyCommands(desk)),
    group('receipt', help.receipt, [receiptVerifyCommand(desk)]),
    doctorCommand(desk),
  ]
  for (const one of commands) root.addCommand(one)
  return quiet(root, desk)
}

/** Nothing ends the process or writes past the desk: mistakes come back as errors. Commands below inherit nothing. */
function quiet(command: Command, desk: Desk): Command {
  command
    .exitOverride()
    .showSuggestionAfterError(true)
    .helpOption('-h, --help', help.help)
    .configureHelp({ styleTitle: (title) => helpTitles[title] ?? title, showGlobalOptions: false })
    .configureOutput({ writeOut: (text) => void desk.out(text.trimEnd()), writeErr: () => {} })
  if (command.commands.length > 0) command.helpCommand('help [command]', help.help)
  for (const child of command.commands) quiet(child, desk)
  return command
}
