import { mkdirSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { EngineError } from './engine-error.ts'
import { type Exit, type LeashedChild, startLeashed } from './leashed-child.ts'

type Place = { dataDir: string; socket: string; server: readonly string[] }

const pollMs = 10

/**
 * A socket instead of a port: no other user of the machine can reach it. The log of commands holds no binary
 * snapshot, because an older server found on PATH later could not read a newer one's. BullMQ needs noeviction.
 */
const settings = (socket: string) =>
  Object.entries({
    port: '0',
    unixsocket: socket,
    unixsocketperm: '700',
    appendonly: 'yes',
    'aof-use-rdb-preamble': 'no',
    save: '',
    'maxmemory-policy': 'noeviction',
    databases: '64',
  }).flatMap(([name, value]) => [`--${name}`, value])

/** Starts the server; settles when it answers, throws an EngineError with its last words when it ended. */
export async function launchRedis({ dataDir, socket, server }: Place): Promise<LeashedChild> {
  const folder = join(dataDir, 'redis')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const child = await startLeashed({
    command: [...server, ...settings(socket)],
    cwd: folder,
    record: `${folder}.pid`,
  })
  const ended = await untilAnswers(socket, child.exited)
  if (!ended) return child

  throw new EngineError(
    `The embedded Redis did not start on ${folder} (${ended.lastWords}): mend that, or set REDIS_URL to a server.`,
  )
}

/** Null when the server answers, its exit when it ended before. It answers only after loading its data. */
async function untilAnswers(socket: string, exited: Promise<Exit>): Promise<Exit | null> {
  let exit: Exit | null = null
  exited.then((found) => {
    exit = found
  })
  while (exit === null && !(await answersPing(socket))) await wait(pollMs)
  return exit
}

function answersPing(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ path })
    socket.once('connect', () => socket.write('PING\r\n'))
    socket.once('data', (answer) => socket.destroy() && resolve(answer.toString().startsWith('+PONG')))
    socket.once('error', () => resolve(false))
    socket.once('close', () => resolve(false))
  })
}
