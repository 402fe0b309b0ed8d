/** One connection to MongoDB, and patience when it goes away for a moment. No mongoose type leaves this room. */

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
    // A server that stands alone would confirm a write before it is in the journal, whatever its address says.
    writeConcern: { w: 'majority', journal: true },
  })
  try {
    await connection.asPromise()
  } catch (cause) {
    throw new Error('MongoDB does not answer at MONGODB_URI; start it, or correct the address.', { cause })
  }
  return { connection, close: () => connection.close() }
}

/** Milliseconds before each further try. Then it waits as long as the connection waits for a server, and gives up. */
const waits = [20, 50, 100, 200, 400, 800, 1_600]

/** Servers that are going down or no longer primary (error_codes.yml of MongoDB); the next one may take it. */
const stepsDown = new Set([91, 189, 10107, 11600, 11602, 13435, 13436])

/**
 * The same room, patient. An answer may be lost after the work was done, so whatever is asked here must come to the
 * same when it is asked twice.
 */
export function lasting<Room extends object>(room: Room): Room {
  const patient = Object.entries(room).map(([name, value]) =>
    typeof value === 'function'
      ? [name, (...given: unknown[]) => untilAnswered(() => value.apply(room, given))]
      : [name, value],
  )
  return Object.fromEntries(patient) as Room
}

/** What gives no promise, such as a walk through all cases, is left as it is. */
function untilAnswered(ask: () => unknown): unknown {
  const first = ask()
  return first instanceof Promise ? first.catch((fault) => askAgain(ask, fault)) : first
}

async function askAgain(ask: () => unknown, first: unknown): Promise<unknown> {
  let fault = first
  for (const wait of waits) {
    if (!mayPass(fault)) throw fault
    await new Promise((resolve) => setTimeout(resolve, wait))
    try {
      return await ask()
    } catch (next) {
      fault = next
    }
  }
  throw fault
}

/** A socket that breaks under a command that is just being written: the driver hands these on as they are. */
const breaks = new Set(['EPIPE', 'ECONNRESET'])

/** A server that could not be found in all the time given is not asked again: that wait was the patience. */
function mayPass(fault: unknown): boolean {
  const { MongoNetworkError, MongoServerError } = mongoose.mongo
  if (fault instanceof MongoNetworkError) return true
  if (fault instanceof Error && 'code' in fault && breaks.has(String(fault.code))) return true
  return fault instanceof MongoServerError && typeof fault.code === 'number' && stepsDown.has(fault.code)
}
