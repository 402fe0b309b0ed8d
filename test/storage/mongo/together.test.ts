import mongoose, { type Connection } from 'mongoose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertTogether, takeTogether } from '../../../src/storage/mongo/together.ts'
import { freshGround, type Ground } from '../../ground.ts'

let ground: Ground
let connection: Connection
beforeAll(async () => {
  ground = await freshGround()
  connection = await mongoose.createConnection(ground.mongodbUri).asPromise()
})
afterAll(async () => {
  await connection.close()
  await ground.clear()
})

test('what many insert at one moment: each fails alone, and all the others are kept', async () => {
  const things = connection.collection('things')
  const insert = insertTogether(things as never)

  const ends = await Promise.allSettled(['a', 'b', 'a', 'c'].map((_id) => insert({ _id })))

  expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
  expect(ends[2]).toMatchObject({ reason: { code: 11000 } })
  expect((await things.find({}).toArray()).map(({ _id }) => String(_id)).sort()).toEqual(['a', 'b', 'c'])
})

/** The server as it answers when its replicas have gone: written here, and nowhere else yet. */
const alone = {
  bulkWrite: async () => {
    const fault = new Error('E11000 duplicate key, and the replicas do not answer')
    const result = { getWriteConcernError: () => new Error('waiting for replication timed out') }
    throw Object.assign(fault, { writeErrors: [{ index: 1, code: 11000 }], result })
  },
}

test('a write that does not last as it was asked to is nobody’s success, a duplicate beside it or not', async () => {
  const insert = insertTogether(alone)

  const ends = await Promise.allSettled(['a', 'a', 'b'].map((_id) => insert({ _id })))

  expect(ends.map((end) => end.status === 'rejected' && String(end.reason))).toEqual(
    Array(3).fill('Error: waiting for replication timed out'),
  )
})

test('what many take of one thing is asked for once, and nobody gets the same', async () => {
  const asked: number[] = []
  const take = takeTogether(async (count) => {
    asked.push(count)
    return Array.from({ length: count }, (_, place) => place)
  })

  const taken = await Promise.all(Array.from({ length: 40 }, () => take()))

  expect(asked).toEqual([40])
  expect(new Set(taken).size).toBe(40)
})
