import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { runZhixie } from '../../src/admin/run.ts'

/** What a call of the command line came to: exit code, lines on stdout, lines on stderr. */
export type Call = { code: number; out: string[]; err: string[] }

type Around = { env?: NodeJS.Dict<string>; now?: Date }

export async function zhixie(
  words: readonly string[],
  { env = {}, now = new Date() }: Around = {},
): Promise<Call> {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await runZhixie(words, {
    env,
    out: async (line) => void out.push(line),
    note: (line) => void err.push(line),
    now: () => now,
  })
  return { code, out, err }
}

/** The one JSON document of a call that went well. */
export function documentOf({ code, out, err }: Call): ReturnType<typeof JSON.parse> {
  if (code !== 0 || out.length !== 1)
    throw new Error(`Expected one document, got ${code}: ${err.join()} ${out.join()}`)
  return JSON.parse(out[0] ?? '')
}

/** A folder for one test. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhixie-admin-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A file with that content; gone when the test has finished. */
export function aFile(content: string | Uint8Array, name = 'file.txt'): string {
  const path = join(aFolder(), name)
  writeFileSync(path, content)
  return path
}
