import { expect, test } from 'vitest'
import { connect } from '../../../src/storage/mongo/connect.ts'
import { groundForTest } from '../../ground.ts'

test('a write is confirmed only once it is in the journal, though the address does not ask for it', async () => {
  const { mongodbUri } = await groundForTest()
  const plainAddress = mongodbUri.replace('&journal=true', '')

  const { connection, close } = await connect(plainAddress)

  expect(plainAddress).not.toContain('journal')
  expect(connection.getClient().options.writeConcern).toMatchObject({ w: 'majority', journal: true })
  await close()
})
