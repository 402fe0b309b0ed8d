/** One connection to MongoDB, and the collections behind it. No mongoose type leaves this room. */

import mongoose, { type Connection } from 'mongoose'

export type Database = { connection: Connection; close(): Promise<void> }

/** Connects and waits until the server answers. Error: one sentence naming the setting to mend. */
export async function connect(uri: string, dbName?: string): Promise<Database> {
  const connection = mongoose.createConnection(uri, {
    ...(dbName ? { dbName } : {}),
    serverSelectionTimeoutMS: 10_000,
    maxPoolSize: 64,
    autoIndex: false,
    ignoreUndefined: true,
  })
  try {
    await connection.asPromise()
  } catch (cause) {
    throw new Error('MongoDB does not answer at MONGODB_URI; start it, or correct the address.', { cause })
  }
  return { connection, close: () => connection.close() }
}
