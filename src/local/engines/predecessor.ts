import { readFileSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { birthOf } from './process-birth.ts'

const longestCloseMs = 8000
const pollMs = 20

/** Notes which process works on a folder, for the next one that wants to. */
export function remember(record: string, pid: number): void {
  writeFileSync(record, `${pid}\n${birthOf(pid) ?? ''}`, { mode: 0o600 })
}

/**
 * A program ended by kill -9 and started anew at once may find its old engine still closing. Two engines on one
 * folder would ruin it, so the old one is awaited, and ended by force after the grace time.
 */
export async function endPredecessor(record: string, { graceMs = longestCloseMs } = {}): Promise<void> {
  const [pid = 0, birth] = readRecord(record)
  const lives = () => pid > 0 && birthOf(pid) === birth
  const giveUpAt = Date.now() + graceMs
  while (lives() && Date.now() < giveUpAt) await wait(pollMs)
  if (!lives()) return

  process.kill(pid, 'SIGKILL')
  while (lives()) await wait(pollMs)
}

function readRecord(record: string): [number?, string?] {
  try {
    const [pid, birth] = readFileSync(record, 'utf8').split('\n')
    return [Number(pid), birth ?? '']
  } catch {
    return [] // the first start on this folder
  }
}
