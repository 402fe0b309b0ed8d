/** What a doctor wants to know of MongoDB. */

import { randomUUID } from 'node:crypto'
import { connect } from '../mongo/connect.ts'
import { collections } from '../mongo/schemas.ts'

export type DatabaseState = { version: string; writable: boolean; missingIndexes: string[] }

/** Changes nothing that lasts: a mark is written and taken away again. Throws if the server does not answer. */
export async function inspectDatabase(uri: string): Promise<DatabaseState> {
  const { connection, close } = await connect(uri)
  try {
    const kept = collections(connection)
    const info = (await connection.db?.admin().buildInfo()) as { version?: string } | undefined
    const differences = await Promise.all(
      Object.entries(kept).map(async ([name, model]) => {
        const { toCreate } = await model.diffIndexes()
        return toCreate.map((keys: object) => `${name}: ${Object.keys(keys).join(', ')}`)
      }),
    )
    return {
      version: info?.version ?? '',
      writable: await canWrite(kept),
      missingIndexes: differences.flat(),
    }
  } finally {
    await close()
  }
}

async function canWrite({ marks }: Pick<ReturnType<typeof collections>, 'marks'>): Promise<boolean> {
  const _id = `doctor:${randomUUID()}` as never
  try {
    await marks.collection.insertOne({ _id })
    await marks.collection.deleteOne({ _id })
    return true
  } catch {
    return false // refused or read-only: that is the finding
  }
}
