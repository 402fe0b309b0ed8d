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
  const { tables, rest } = findTables(all)
  const lines = rest.filter((line) => !isPageNumber(line))
  const { title, issuer, issued, month, warnings } = readHead(lines, furniture)
  const items = outline(attachOwnLines(joinLines(lines).flatMap(splitInline)))
  const read = readTasks(items, tables, { issued, notBefore: month, year: onlyYear(title) })
  const sorted = [...warnings, ...read.warnings].sort((one, other) => one.line - other.line)
  return { title, issuer, issued, tasks: read.tasks, warnings: sorted }
}

/** 2024年工作要点 dates what it asks for; a title that spans years does not. */
function onlyYear(title: string): number | null {
  const years = new Set(title.match(/20\d{2}/g))
  return years.size === 1 ? Number([...years][0]) : null
}
