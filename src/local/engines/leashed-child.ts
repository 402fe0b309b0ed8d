import { type ChildProcess, spawn } from 'node:child_process'
import type { Writable } from 'node:stream'
import { endPredecessor, remember } from './predecessor.ts'

export type Exit = { code: number | null; signal: NodeJS.Signals | null; lastWords: string }
export type LeashedChild = {
  pid: number
  /** Settles when the process is gone, whatever the cause; never rejects. */
  exited: Promise<Exit>
  /** Settles when the process has written this text to its standard output. */
  wrote(text: string): Promise<void>
  /** Asks it to end; ends it by force after the grace time. Settles when it is gone. */
  stop(): Promise<void>
}

type Start = {
  command: readonly string[]
  cwd: string
  /** File that remembers the process, see predecessor.ts. */
  record: string
}

/**
 * Waits on file 3, which this program alone keeps open: its end, by kill -9 too, closes it and the child gets
 * SIGTERM; a line on it means that the child is already gone. `exec` keeps the number that `$$` names.
 */
const leash = '(read -r _ <&3 || kill -TERM $$) </dev/null >/dev/null 2>&1 & exec 3<&-; exec "$@"'

const graceMs = 8000
const keptCharacters = 4000

/**
 * Starts a program that cannot outlive this one. It gets its own session, so that Ctrl-C in the terminal reaches
 * it only through our orderly stop, and none of our environment, which holds secrets. What an earlier program left running on the same record ends first.
 */
export async function startLeashed({ command, cwd, record }: Start): Promise<LeashedChild> {
  await endPredecessor(record)
  const child = spawn('/bin/sh', ['-c', leash, 'zhixie-engine', ...command], {
    cwd,
    detached: true,
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  if (child.pid) remember(record, child.pid)
  const output = listen(child)
  const exited = settleOnExit(child, output)
  return {
    pid: child.pid ?? 0,
    exited,
    wrote: output.wrote,
    stop: () => stop(child, exited),
  }
}

type Output = { kept: string; wrote(text: string): Promise<void> }

function listen(child: ChildProcess): Output {
  const waiting = new Map<string, () => void>()
  const output: Output = {
    kept: '',
    wrote: (text) =>
      new Promise((resolve) => (output.kept.includes(text) ? resolve() : waiting.set(text, resolve))),
  }
  const hear = (chunk: Buffer) => {
    output.kept = (output.kept + chunk.toString()).slice(-keptCharacters)
    for (const [text, resolve] of waiting) if (output.kept.includes(text)) resolve()
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  return output
}

function settleOnExit(child: ChildProcess, output: Output): Promise<Exit> {
  return new Promise((resolve) => {
    const lastWords = () => output.kept.trim().split('\n').at(-1) ?? ''
    child.once('error', (error) => resolve({ code: null, signal: null, lastWords: error.message }))
    child.once('close', (code, signal) => resolve({ code, signal, lastWords: lastWords() }))
    child.once('exit', () => dropLeash(child.stdio[3] as Writable))
  })
}

function dropLeash(end: Writable): void {
  // The watcher may have died with its group: then there is nobody left to tell.
  end.on('error', () => end.destroy())
  end.end('gone\n', () => end.destroy())
}

async function stop(child: ChildProcess, exited: Promise<Exit>): Promise<void> {
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), graceMs)
  await exited
  clearTimeout(force)
}
