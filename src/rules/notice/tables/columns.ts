/** What the columns of a table of tasks are for, told by their headings. */

import { type Field, fieldOfLabel } from '../annotation/labels.ts'
import { fold } from '../text/fold.ts'

/** number and section and text are a table's own; the rest is what labels announce in prose. */
export type Column = Field | 'number' | 'section' | 'text'

const numbers = /^(?:序号|编号|项号|任务序号|顺序)$/
const sections = /^(?:类别|任务类别|分类|领域|板块|一级任务|一级指标|方面|大项|章节|维度)$/
const texts =
  /^(?:(?:主要|重点|工作|具体|目标|改革|年度|创建|整治|整改|落实|推进|建设|贯彻|二级|细化)?(?:任务|措施|举措|内容|事项|要点|项目|指标|问题|要求)){1,2}$|^(?:任务|措施|事项)(?:名称|内容|分解)$|^具体(?:做法|安排)$/

/** A row of headings → its columns; null when it is no heading of a table of tasks. Columns of other uses are passed over. */
export function readColumns(cells: readonly string[]): Column[] | null {
  if (cells.some((cell) => cell.length > longest)) return null
  return asTaskTable(cells.map((cell) => columnOf(cell) ?? 'other'))
}

/** The same where headings stand one a line: only known ones, since the next line may be the first cell. */
export function readKnownColumns(cells: readonly string[]): Column[] | null {
  const columns = cells.flatMap((cell) => columnOf(cell) ?? [])
  return columns.length === cells.length ? asTaskTable(columns) : null
}

function asTaskTable(named: Column[]): Column[] | null {
  const owned = named.some((column) => column === 'units' || column === 'lead' || column === 'support')
  return named.includes('text') && (owned || named.includes('deadline')) ? outermostIsSection(named) : null
}

/** 重点任务 | 具体措施: the first says under what, the last says what is to be done. */
function outermostIsSection(columns: Column[]): Column[] {
  const last = columns.lastIndexOf('text')
  return columns.map((column, at) => (column === 'text' && at < last ? 'section' : column))
}

export const isKnownColumn = (cell: string): boolean => columnOf(cell) !== null

/** The longest heading of a column is 责任单位及完成时限（责任人）; more is no heading. */
const longest = 20

function columnOf(cell: string): Column | null {
  if (cell.length > longest) return null
  const name = fold(cell)
    .replace(/\s/g, '')
    .replace(/\([^()]*\)$/, '')
  if (name.length === 0 || name.length > longest) return null
  if (numbers.test(name)) return 'number'
  if (sections.test(name)) return 'section'
  if (texts.test(name)) return 'text'
  return fieldOfLabel(name)
}
