import { readHead } from './head.ts'
import type { Notice } from './notice.ts'
import { outline } from './outline/outline.ts'
import { attachOwnLines } from './outline/own-lines.ts'
import { joinLines } from './outline/paragraphs.ts'
import { splitInline } from './outline/split-inline.ts'
import { findTables } from './tables/find-tables.ts'
import { readTasks } from './tasks/read-tasks.ts'
import { isPageNumber, readLines } from './text/lines.ts'

/**
 * A government notice as plain text → its head and tasks. Never throws, in time linear to the text; what it is not
 * sure of is a warning with its line (from 1), and no unit is ever made up.
 */
export function readNotice(text: string): Notice {
  const { lines: all, furniture } = readLines(text)
  const { tables, rest } = findTables(all.slice(0, mostLines))
  const lines = rest.filter((line) => !isPageNumber(line))
  const { title, issuer, issued, month, warnings } = readHead(lines, furniture)
  const pieces = joinLines(lines).flatMap(splitInline)
  const unread = all[mostLines]?.no ?? pieces[mostLines]?.line
  const items = outline(attachOwnLines(pieces.slice(0, mostLines)))
  const read = readTasks(items, tables, { issued, notBefore: month, year: onlyYear(title) })
  const cut = unread === undefined ? [] : [{ line: unread, message: tooLong }]
  const sorted = [...warnings, ...read.warnings, ...cut].sort((one, other) => one.line - other.line)
  return { title, issuer, issued, tasks: read.tasks, warnings: sorted }
}

/** No plan comes near it: whoever sends more has sent something else as well, and must hear that it was not read. */
const mostLines = 10_000
const tooLong = `only the first ${mostLines} lines were read; split the file, or send the notice alone`

/** 2024年工作要点 dates what it asks for; a title that spans years does not. */
function onlyYear(title: string): number | null {
  const years = new Set(title.match(/20\d{2}/g))
  return years.size === 1 ? Number([...years][0]) : null
}
