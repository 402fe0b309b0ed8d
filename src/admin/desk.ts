/** What a command has at hand: its environment, its mouth and its clock. Tests hand in their own. */

export type Desk = {
  env: NodeJS.Dict<string>
  /** Writes a line to stdout; settles when there is room for more. */
  out(line: string): Promise<void>
  /** Writes a line of progress to stderr. */
  note(line: string): void
  /** Real time. */
  now(): Date
}

/** What a command came to: data for programs, words for people. `lines` are told one by one as they come. */
export type Answer<T> = { data: T; words: (data: T) => string }

export type Shape = { json?: boolean }

/** One JSON document on stdout, or the same for people. */
export async function tell<T>(desk: Desk, { json }: Shape, { data, words }: Answer<T>): Promise<void> {
  await desk.out(json ? JSON.stringify(data) : words(data))
}
