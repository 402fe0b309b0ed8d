import { expect, test } from 'vitest'
import { connect, lasting } from '../../../src/storage/mongo/connect.ts'
import { groundForTest } from '../../ground.ts'

test('a write is confirmed only once it is in the journal, though the address does not ask for it', async () => {
  const { mongodbUri } = await groundForTest()
  const plainAddress = mongodbUri.replace('&journal=true', '')

  const { connection, close } = await connect(plainAddress)

  expect(plainAddress).not.toContain('journal')
  expect(connection.getClient().options.writeConcern).toMatchObject({ w: 'majority', journal: true })
  await close()
})

test.each(['EPIPE', 'ECONNRESET'])('what a broken socket (%s) has stopped is asked again', async (code) => {
  let asked = 0
  const room = lasting({
    ask: async () => {
      asked += 1
      if (asked === 1) throw Object.assign(new Error(`write ${code}`), { code })
      return 'answer'
    },
  })

  expect(await room.ask()).toBe('answer')
})

test('any other fault is told at once', async () => {
  const room = lasting({ ask: () => Promise.reject(new Error('a mistake of ours')) })

  await expect(room.ask()).rejects.toThrow('a mistake of ours')
})
