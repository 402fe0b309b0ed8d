/** A notice of 1,000 tasks read and imported, and its 60,000 shares swept on the day they are reminded of. */

import { randomBytes } from 'node:crypto'
import mongoose from 'mongoose'
import { listTasks } from '../../jobs/list-tasks.ts'
import { sweep } from '../../jobs/sweep.ts'
import { importPlan } from '../../src/actions/plan/import-plan.ts'
import { type App, openApp } from '../../src/app.ts'
import { loadCity } from '../../src/city/load-city.ts'
import { readConfig } from '../../src/config/config.ts'
import type { City } from '../../src/rules/city.ts'
import { readNotice } from '../../src/rules/notice/read-notice.ts'
import { everything } from '../../src/rules/sight/visibility.ts'
import { type Figure, median } from './figure.ts'
import type { Engine } from './ground.ts'

const tasks = 1_000
const unitsEach = 60
const rounds = 5
const dbName = 'plans'

export async function plans({ mongodbUri, redisUrl }: Engine): Promise<Figure[]> {
  const city = await loadCity('seeds/chongqing')
  const config = { ...readConfig({ LOG_LEVEL: 'silent' }), dataKey: randomBytes(32) }
  const clock = { now: new Date('2026-03-02T09:00:00+08:00') }
  const app = await openApp({
    ...{ config, city, mongodbUri, redisUrl, dbName },
    queuePrefix: '{plans}',
    clock: () => clock.now,
  })
  const db = await mongoose.createConnection(mongodbUri, { dbName }).asPromise()
  const notice = noticeOf(city)
  const read = timed(() => readNotice(notice))
  const plain = timed(() =>
    notice
      .normalize('NFKC')
      .split('\n')
      .map((line) => line.match(/[（）：；、]/g)?.length),
  )
  const imported = await once(() =>
    importPlan(app.office, { ...readNotice(notice), title: '千项任务' }, 'p1'),
  )
  const inserted = await insertAgain(db)
  clock.now = new Date('2026-06-02T09:30:00+08:00')
  const swept = await once(() => remind(app))
  const written = await writeAgain(db)
  await db.dropDatabase()
  await db.close()
  await app.close()
  return [
    figure(
      'notice of 1,000 tasks read',
      read,
      { name: 'its lines alone', value: plain },
      'under 2,000',
      read < 2_000,
    ),
    figure(
      'its tasks imported',
      imported,
      { name: 'plain inserts', value: inserted },
      'within 5x',
      imported < inserted * 5,
    ),
    figure(
      '60,000 shares swept and listed',
      swept,
      { name: 'same writes, bare', value: written },
      'within 5x',
      swept < written * 5,
    ),
  ]
}

function noticeOf({ units }: City): string {
  const names = [...units.values()]
    .filter(({ level, validTo }) => level === 'municipal' && !validTo)
    .slice(0, unitsEach)
    .map(({ name }) => name)
  const lines = Array.from(
    { length: tasks },
    (_, place) =>
      `${place + 1}.完成第${place + 1}项规范检查工作，公布清单并接受监督。（责任单位：${names.join('、')}；完成时限：2026年6月底前）`,
  )
  return ['重庆市司法局关于规范检查的工作方案', '2026年1月5日', ...lines].join('\n')
}

/** The sweep takes the steps, the jobs make the lists: one promise a unit and office, not sixty thousand. */
async function remind(app: App): Promise<void> {
  await sweep(app)
  const owing = await app.storage.cases.list({ kind: 'plan-task' }, everything, tasks)
  for (const { no, owed } of owing)
    for (const job of owed) if (job.is === 'job') await listTasks(app, { no, owed: job.id })
}

async function insertAgain(db: mongoose.Connection): Promise<number> {
  const files = await db.collection('cases').find().toArray()
  await db.collection('again').insertOne({ _id: 'first' as never })
  return once(async () => {
    for (let from = 0; from < files.length; from += 16)
      await Promise.all(files.slice(from, from + 16).map((file) => db.collection('again').insertOne(file)))
  })
}

/** As many updates of the tasks and upserts of promises, one command each as the program sends them. */
async function writeAgain(db: mongoose.Connection): Promise<number> {
  const files = await db
    .collection('again')
    .find({}, { projection: { _id: 1 } })
    .toArray()
  const promises = await db.collection('promises').find().toArray()
  return once(async () => {
    for (const { _id } of files) {
      await db
        .collection('again')
        .updateOne({ _id }, { $set: { wake: new Date() }, $push: { owed: 1 as never } })
      await db.collection('again').findOne({ _id })
      await db.collection('lists').bulkWrite(
        promises.map(({ _id: id, ...rest }) => ({
          updateOne: { filter: { _id: id }, update: { $setOnInsert: rest }, upsert: true },
        })),
      )
    }
  })
}

function timed(work: () => unknown): number {
  const times = Array.from({ length: rounds }, () => {
    const began = performance.now()
    work()
    return performance.now() - began
  })
  return median(times)
}

async function once(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

const figure = (
  name: string,
  value: number,
  beside: { name: string; value: number },
  aim: string,
  met: boolean,
): Figure => ({ name, value, unit: 'ms', beside, aim, met })
