/** What many ask for or write at one moment goes to MongoDB in one command: under load most of its cost is the asking. */

import DataLoader from 'dataloader'

/** As many as one command takes at once. */
const maxBatchSize = 64

/** Nothing is kept: every question is asked anew. `read` answers in the order of the questions. */
export function readTogether<Key, Found>(
  read: (keys: readonly Key[]) => Promise<Found[]>,
): (key: Key) => Promise<Found> {
  const loader = new DataLoader<Key, Found>(read, { cache: false, maxBatchSize })
  return (key) => loader.load(key)
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
    { cache: false, maxBatchSize },
  )
  return (piece) => loader.load(piece)
}
