/** zhixie deadline: when a limit ends, day by day. Needs the calendar alone, and no database. */

import { type Command, InvalidArgumentError } from 'commander'
import { calendarOf } from '../../city/calendar-of.ts'
import { readConfig } from '../../config/config.ts'
import type { Span } from '../../rules/city.ts'
import { explainDeadline } from '../../rules/deadlines.ts'
import { parseSpan } from '../../rules/span.ts'
import { deadlineWords, help } from '../../words/admin/commands.ts'
import { dayReasonInWords } from '../../words/deadline.ts'
import { cityIso, readTime } from '../city-time.ts'
import { command } from '../command.ts'
import { type Desk, type Shape, tell } from '../desk.ts'
import { table } from '../table.ts'

type Options = Shape & { from: Date; add: Span }

export function deadlineCommand(desk: Desk): Command {
  return command('deadline', help.deadline)
    .requiredOption('--from <time>', help.from, readTime)
    .requiredOption('--add <span>', help.add, readLimit)
    .action(async (_: unknown, self: Command) => showDeadline(desk, self.optsWithGlobals()))
}

async function showDeadline(desk: Desk, { from, add, json }: Options): Promise<void> {
  const calendar = await calendarOf(readConfig(desk.env).cityDir)
  const { due, provisional, days } = explainDeadline({ from, span: add, calendar })
  const counted = days.map((day) => ({ date: day.date, counted: day.counted, why: dayReasonInWords(day) }))
  const data = { due: cityIso(due), provisional, days: counted, calendar: calendar.version }
  await tell(desk, { ...(json && { json }) }, { data, words: inWords })
}

type Shown = {
  due: string
  provisional: boolean
  days: { date: string; counted: boolean; why: string }[]
  calendar: string
}

function inWords({ due, provisional, days, calendar }: Shown): string {
  const rows = days.map(({ date, counted, why }) => [date, counted ? deadlineWords.yes : '', why])
  const end = [deadlineWords.due(due, provisional), deadlineWords.calendar(calendar)]
  return [table(deadlineWords.headings, rows), '', ...end].join('\n')
}

function readLimit(text: string): Span {
  try {
    return parseSpan(text)
  } catch (error) {
    if (error instanceof RangeError) throw new InvalidArgumentError(error.message)
    throw error
  }
}
