import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * What tells one process from a later one with the same number (in a container every start may be pid 1):
 * boot and start time. Null when no such process lives.
 */
export function birthOf(pid: number): string | null {
  return process.platform === 'linux' ? birthFromProc(pid) : birthFromPs(pid)
}

function birthFromProc(pid: number): string | null {
  const stat = readOrNull(`/proc/${pid}/stat`)
  if (stat === null) return null

  // proc(5): the name in parentheses may hold spaces; after it, field 3 is the state, field 22 the start time.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const isZombie = fields[0] === 'Z'
  if (isZombie) return null
  const boot = readOrNull('/proc/sys/kernel/random/boot_id') ?? ''
  return `${boot.trim()} ${fields[19]}`
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null // the process is gone: that is the answer
  }
}

function birthFromPs(pid: number): string | null {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null
  } catch {
    return null // ps exits 1 when no such process lives
  }
}
