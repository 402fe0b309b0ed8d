import type { Day } from '../city.ts'

/** How often a duty comes back, when the notice says so in as many words. */
export type Recurrence = 'yearly' | 'half-yearly' | 'quarterly' | 'monthly'

/** One task as the notice states it; names and wordings are verbatim, nothing is resolved to units of the city. */
export type Task = {
  /** The number its marker carries; null for 一是 and for tasks without a marker. */
  no: number | null
  marker: string
  sectionPath: string[]
  /** The body without marker and annotation. */
  text: string
  /** Everyone named, in the order of the notice; lead and support are the ones it marks as such. */
  units: string[]
  lead: string[]
  support: string[]
  deadlineText: string | null
  /** The last day that still keeps the deadline. */
  deadline: Day | null
  deadlineSource: 'annotation' | 'text' | null
  longTerm: boolean
  recurring: Recurrence | null
}

/** Something the reader was not sure of; the line counts from 1. */
export type Warning = { line: number; message: string }

/** A government notice, read. */
export type Notice = {
  /** Empty when none was found, with a warning. */
  title: string
  issuer: string | null
  issued: Day | null
  tasks: Task[]
  warnings: Warning[]
}
