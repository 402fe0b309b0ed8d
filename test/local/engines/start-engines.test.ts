import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { Redis } from 'ioredis'
import mongoose from 'mongoose'
import { expect, onTestFinished, test, vi } from 'vitest'
import { runningEngines } from '../../../src/local/engines/folder-lock.ts'
import type { EngineDeath } from '../../../src/local/engines/keep-running.ts'
import { birthOf } from '../../../src/local/engines/process-birth.ts'
import { type Engines, startEngines, type Wanted } from '../../../src/local/engines/start-engines.ts'
import { emptyFolder } from './empty-folder.ts'

test('both engines answer, and what they were told is there after an orderly restart', async () => {
  const dataDir = emptyFolder()
  const first = await start({ dataDir })
  await tell(first, 'kept')
  await first.stop()

  const second = await start({ dataDir })

  expect(await heard(second)).toEqual({ mongodb: ['kept'], redis: 'kept' })
})

test('an engine ended by kill -9 comes back by itself, on the same address, with every confirmed write', async () => {
  const deaths: EngineDeath[] = []
  const engines = await start({ dataDir: emptyFolder(), onExit: (death) => deaths.push(death) })
  const before = engines.pids()
  await tell(engines, 'kept')

  process.kill(before.mongodb ?? 0, 'SIGKILL')
  process.kill(before.redis ?? 0, 'SIGKILL')

  expect(await heard(engines)).toEqual({ mongodb: ['kept'], redis: 'kept' })
  expect(deaths.map(({ engine, signal }) => `${engine} ${signal}`).sort()).toEqual([
    'mongodb SIGKILL',
    'redis SIGKILL',
  ])
  expect(engines.pids()).not.toEqual(before)
})

test('MongoDB has lost no confirmed write of those under way when it was killed', async () => {
  const engines = await start({ dataDir: emptyFolder(), redis: false })
  const connection = mongoose.createConnection(engines.mongodbUri ?? '')
  const confirmed: number[] = []
  const writing = writeUntilRefused(connection, confirmed)
  await vi.waitUntil(() => confirmed.length > 200, { timeout: 20_000 })

  process.kill(engines.pids().mongodb ?? 0, 'SIGKILL')

  await writing
  await connection.close()
  const kept = await withMongo(engines, (again) => again.collection<{ _id: number }>('facts').distinct('_id'))
  expect(kept).toEqual(expect.arrayContaining(confirmed))
})

test('an engine that dies again and again is started again and again', async () => {
  const deaths: EngineDeath[] = []
  const engines = await start({ dataDir: emptyFolder(), mongo: false, onExit: (death) => deaths.push(death) })

  for (const count of [1, 2, 3]) {
    process.kill(engines.pids().redis ?? 0, 'SIGKILL')
    await vi.waitUntil(() => deaths.length === count && birthOf(engines.pids().redis ?? 0), {
      timeout: 10_000,
    })
  }

  expect(await ask(engines, (redis) => redis.ping())).toBe('PONG')
})

test('only what is wanted is started, and stopping ends it and lets the folder go', async () => {
  const dataDir = emptyFolder()
  const engines = await start({ dataDir, mongo: false })
  const { mongodb, redis = 0 } = engines.pids()

  await engines.stop()

  expect({ mongodb, uri: engines.mongodbUri }).toEqual({ mongodb: undefined, uri: undefined })
  expect(birthOf(redis)).toBeNull()
  expect(runningEngines(dataDir)).toBeNull()
})

test('stopping again takes nothing away from the next holder of the folder', async () => {
  const dataDir = emptyFolder()
  const first = await start({ dataDir, mongo: false })
  await first.stop()
  const second = await start({ dataDir, mongo: false })

  await first.stop()

  expect(runningEngines(dataDir)).toEqual({ redisUrl: second.redisUrl })
  expect(await ask(second, (redis) => redis.ping())).toBe('PONG')
})

test('with real servers for both, nothing is started and the folder is not taken', async () => {
  const dataDir = emptyFolder()

  const engines = await start({ dataDir, mongo: false, redis: false })

  expect(engines.pids()).toEqual({})
  expect(runningEngines(dataDir)).toBeNull()
})

test('a second program on the same folder is told who has it, and the first one goes on', async () => {
  const dataDir = emptyFolder()
  const engines = await start({ dataDir, mongo: false })

  const second = start({ dataDir, mongo: false })

  await expect(second).rejects.toThrow(
    /data folder .* is in use by this process itself: stop that one first, or set DATA_DIR/,
  )
  expect(await ask(engines, (redis) => redis.ping())).toBe('PONG')
})

test('a damaged folder gives one sentence with what the engine said, and is let go', async () => {
  const dataDir = emptyFolder({ 'redis/appendonlydir/appendonly.aof.manifest': 'nonsense' })

  const started = start({ dataDir, mongo: false })

  await expect(started).rejects.toThrow(
    /^The embedded Redis did not start on .*redis \(.*\): mend that, or set REDIS_URL/,
  )
  expect(runningEngines(dataDir)).toBeNull()
})

test('kill -9 of the program ends its engines, and the next program goes on with the data', async () => {
  const dataDir = emptyFolder()
  const { program, engines } = await startProgram(dataDir)
  expect(runningEngines(dataDir)).toEqual({ mongodbUri: engines.mongodbUri, redisUrl: engines.redisUrl })
  await tell(engines, 'kept')

  program.kill('SIGKILL')
  await once(program, 'exit')
  const next = await start({ dataDir })

  expect([birthOf(engines.mongodb), birthOf(engines.redis)]).toEqual([null, null])
  expect(await heard(next)).toEqual({ mongodb: ['kept'], redis: 'kept' })
})

test('BullMQ never loses a job to eviction', async () => {
  const engines = await start({ dataDir: emptyFolder(), mongo: false })

  const policy = await ask(engines, (redis) => redis.config('GET', 'maxmemory-policy'))

  expect(policy).toEqual(['maxmemory-policy', 'noeviction'])
})

type Addresses = Pick<Engines, 'mongodbUri' | 'redisUrl'>

async function start(but: Pick<Wanted, 'dataDir'> & Partial<Wanted>): Promise<Engines> {
  const engines = await startEngines({ mongo: true, redis: true, say: () => {}, ...but })
  onTestFinished(() => engines.stop())
  return engines
}

type Program = { program: ChildProcess; engines: { mongodb: number; redis: number } & Addresses }

async function startProgram(dataDir: string): Promise<Program> {
  const script = fileURLToPath(new URL('hold-engines.ts', import.meta.url))
  const program = spawn(process.execPath, ['--import', 'tsx', script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void program.kill('SIGKILL'))
  const [line] = await once(program.stdout, 'data')
  return { program, engines: JSON.parse(String(line)) }
}

async function tell(engines: Addresses, word: string): Promise<void> {
  await withMongo(engines, (connection) => connection.collection('words').insertOne({ word }))
  await ask(engines, (redis) => redis.set('word', word))
}

async function heard(engines: Addresses): Promise<{ mongodb: string[]; redis: string | null }> {
  return {
    mongodb: await withMongo(engines, (connection) => connection.collection('words').distinct('word')),
    redis: await ask(engines, (redis) => redis.get('word')),
  }
}

async function withMongo<T>(
  { mongodbUri = '' }: Addresses,
  work: (connection: mongoose.Connection) => Promise<T>,
): Promise<T> {
  const connection = await mongoose.createConnection(mongodbUri).asPromise()
  const answer = await work(connection)
  await connection.close()
  return answer
}

async function ask<T>({ redisUrl = '' }: Addresses, question: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(redisUrl)
  redis.on('error', () => {}) // it connects again by itself, which is what is tested
  const answer = await question(redis)
  await redis.quit()
  return answer
}

async function writeUntilRefused(connection: mongoose.Connection, confirmed: number[]): Promise<void> {
  const facts = connection.collection<{ _id: number }>('facts')
  try {
    for (let number = 0; ; number += 1) {
      await facts.insertOne({ _id: number })
      confirmed.push(number)
    }
  } catch {
    // the kill: what counts is what had been confirmed before it
  }
}
