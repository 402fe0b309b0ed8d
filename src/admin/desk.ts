/** What a command has at hand: its environment, its mouth and its clock. Tests hand in their own. */

import { cityIso } from './city-time.ts'

export type Desk = {
  env: NodeJS.Dict<string>
  /** Writes a line to stdout; settles when there is room for more. */
  out(line: string): Promise<void>
  /** Writes a line to stderr. */
  note(line: string): void
  /** Real time. */
  now(): Date
  /** The exit code of a command that did its work and found something wrong. */
  fail(): void
}

export type Shape = { json?: boolean }

/** What a command came to: data for programs, words for people. */
export type Answer<T> = { data: T; words: (data: T) => string }

/** One JSON document on stdout, or the same for people. */
export async function tell<T>(desk: Desk, { json }: Shape, { data, words }: Answer<T>): Promise<void> {
  await desk.out(json ? toJson(data) : words(data))
}

/** Times are written in the city's own zone. */
export function toJson(data: unknown): string {
  return JSON.stringify(data, function (this: Record<string, unknown>, key: string, value: unknown) {
    const given = this[key]
    return given instanceof Date ? cityIso(given) : value
  })
}
