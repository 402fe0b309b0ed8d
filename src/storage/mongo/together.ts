/** What many ask for or write at one moment goes to MongoDB in one command: under load most of its cost is the asking. */

import DataLoader from 'dataloader'

/** As many as one command takes at once. */
const maxBatchSize = 64

/** Nothing is kept: every question is asked anew. `read` answers in the order of the questions. */
export function readTogether<Key, Found>(
  read: (keys: readonly Key[]) => Promise<Found[]>,
): (key: Key) => Promise<Found> {
  const loader = new DataLoader<Key, Found>(read, {
    cache: false,
    maxBatchSize,
    batchScheduleFn: setImmediate,
  })
  return (key) => loader.load(key)
}

/** Like `readTogether`, for what is asked of the same thing by many: `take` gives as many answers as there are askers. */
export function takeTogether<Found>(take: (count: number) => Promise<Found[]>): () => Promise<Found> {
  const ask = readTogether((askers: readonly symbol[]) => take(askers.length))
  return () => ask(Symbol('one of many'))
}

type Inserting = {
  bulkWrite(operations: never, how: { ordered: false } & object): Promise<unknown>
}

/** Each insert succeeds or fails alone, with the server's own error, such as that of a duplicate. */
export function insertTogether(collection: Inserting, how: object = {}): (document: object) => Promise<void> {
  const insert = readTogether(async (documents: readonly object[]): Promise<(Error | null)[]> => {
    try {
      const operations = documents.map((document) => ({ insertOne: { document } }))
      await collection.bulkWrite(operations as never, { ordered: false, ...how })
      return documents.map(() => null)
    } catch (fault) {
      return faultsIn(fault, documents.length)
    }
  })
  return async (document) => {
    const fault = await insert(document)
    if (fault) throw fault
  }
}

type BulkFault = Error & {
  writeErrors?: readonly { index: number; code: number }[]
  result?: { getWriteConcernError(): Error | undefined }
}

/** A fault of the whole command is everybody's, and so is a write that does not last as it was asked to. */
function faultsIn(fault: unknown, count: number): (Error | null)[] {
  const { writeErrors = [], result } = fault as BulkFault
  const unlasting = result?.getWriteConcernError()
  if (unlasting) throw unlasting
  if (writeErrors.length === 0) throw fault
  const byPlace = new Map(writeErrors.map((one) => [one.index, one]))
  return Array.from({ length: count }, (_, place) => {
    const own = byPlace.get(place)
    return own ? Object.assign(new Error('A document was not inserted.'), { code: own.code }) : null
  })
}

/** Resolves when the write is done; a fault is everybody's who wrote at that moment. */
export function writeTogether<Piece>(
  write: (pieces: readonly Piece[]) => Promise<unknown>,
): (piece: Piece) => Promise<void> {
  const loader = new DataLoader<Piece, void>(
    async (pieces) => {
      await write(pieces)
      return pieces.map(() => undefined)
    },
    { cache: false, maxBatchSize, batchScheduleFn: setImmediate },
  )
  return (piece) => loader.load(piece)
}
