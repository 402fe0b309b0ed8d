/** Ladders that cases were opened under: kept, so that a changed ladder.json leaves running cases alone. */

import type { City, Rung } from '../rules/city.ts'
import type { Collections } from './mongo/schemas.ts'

export type Ladders = ReturnType<typeof openLadders>

export function openLadders({ ladders }: Pick<Collections, 'ladders'>) {
  return {
    /** Keeps the city's ladder, and gives the city with all that were kept before. */
    async join(city: City): Promise<City> {
      const { ladderVersion, ladder } = city
      if (!ladderVersion) return city
      const rungs = ladder as unknown as Record<string, unknown>[]
      await ladders.collection.updateOne(
        { _id: ladderVersion as never },
        { $setOnInsert: { rungs } },
        { upsert: true },
      )
      const kept = await ladders.collection.find({}).toArray()
      return { ...city, ladders: new Map(kept.map(({ _id, rungs }) => [String(_id), rungs as Rung[]])) }
    },
  }
}
