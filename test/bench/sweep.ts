import { randomBytes } from 'node:crypto'
import mongoose from 'mongoose'
import { sweep } from '../../jobs/sweep.ts'
import { openApp } from '../../src/app.ts'
import { loadCity } from '../../src/city/load-city.ts'
import { readConfig } from '../../src/config/config.ts'
import { aFile } from './a-file.ts'
import { median } from './figure.ts'
import type { Engine } from './ground.ts'

const due = 100
const rounds = 5

/** Milliseconds that a sweep of 100 due cases takes among so many open ones; the median of five. */
export async function sweepAmong({ mongodbUri, redisUrl }: Engine, open: number): Promise<number> {
  const city = await loadCity('seeds/chongqing')
  const config = { ...readConfig({ LOG_LEVEL: 'silent' }), dataKey: randomBytes(32) }
  const now = new Date('2026-03-12T10:00:00+08:00')
  const dbName = `sweep-${open}`
  const app = await openApp({
    config,
    city,
    mongodbUri,
    redisUrl,
    dbName,
    queuePrefix: `{${dbName}}`,
    clock: () => now,
  })
  const db = await mongoose.createConnection(mongodbUri, { dbName }).asPromise()
  await fill(db, open, { city, at: new Date('2026-03-12T09:00:00+08:00') })
  // The load of so many cases is written out first: its flushing is not the sweep's doing.
  await db.db?.admin().command({ fsync: 1 })
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    await fill(db, due, {
      city,
      at: new Date('2026-03-09T10:00:00+08:00'),
      from: open + round * due,
      wake: now,
    })
    const began = performance.now()
    const { woken } = await sweep(app)
    times.push(performance.now() - began)
    if (woken !== due) throw new Error(`Expected ${due} cases to be woken, not ${woken}.`)
    await db.collection('promises').deleteMany({})
  }
  await db.dropDatabase()
  await db.close()
  await app.close()
  return median(times)
}

type Filling = { city: Awaited<ReturnType<typeof loadCity>>; at: Date; from?: number; wake?: Date }

async function fill(
  db: mongoose.Connection,
  count: number,
  { city, at, from = 0, wake }: Filling,
): Promise<void> {
  const batch = 5_000
  for (let first = 0; first < count; first += batch) {
    const files = Array.from({ length: Math.min(batch, count - first) }, (_, place) =>
      aFile({ place: from + first + place, city, at, ...(wake ? { wake } : {}) }),
    )
    await db.collection('cases').insertMany(files as never, { ordered: false })
  }
}
