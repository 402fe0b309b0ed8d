import mongoose from 'mongoose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sweep } from '../../jobs/sweep.ts'
import { dispatched } from '../build.ts'
import { type AnApp, anApp } from './an-app.ts'

const monday = new Date('2026-03-09T10:00:00+08:00')
const nextMonday = new Date('2026-03-16T10:00:00+08:00')

let stage: AnApp
beforeAll(async () => {
  stage = await anApp(monday)
})
afterAll(() => stage.close())

/** A case that the rules cannot read any more, as after a faulty change of the city's data. */
async function spoiled(no: string): Promise<void> {
  const connection = await mongoose.createConnection(stage.ground.mongodbUri).asPromise()
  const cases = connection.collection('cases')
  await cases.updateOne({ _id: no as never }, { $set: { kind: 'unheard-of', wake: monday } })
  await connection.close()
}

test('a case that cannot be swept keeps no other one waiting', async () => {
  const { app, jump } = stage
  const broken = await dispatched(app.office)
  const late = await dispatched(app.office)
  await spoiled(broken.no)
  jump(nextMonday)

  const swept = await sweep(app)

  expect(swept.steps).toBeGreaterThan(0)
  const file = await app.storage.cases.get(late.no)
  expect(file?.history.some(({ deed }) => deed === 'remind')).toBe(true)
})
