/** Small facts that happen once: a digest was made for a day, a message was read, where the virtual clock stands. */

import { isDuplicate } from './cases.ts'
import type { Collections } from './mongo/schemas.ts'

export type Marks = ReturnType<typeof openMarks>

export function openMarks({ marks }: Pick<Collections, 'marks'>) {
  return {
    /** True for the first one that sets the mark, false for everybody after. */
    async first(key: string, at: Date): Promise<boolean> {
      try {
        await marks.collection.insertOne({ _id: key as never, at })
        return true
      } catch (fault) {
        if (isDuplicate(fault)) return false
        throw fault
      }
    },
    async put(key: string, value: string): Promise<void> {
      await marks.collection.updateOne({ _id: key as never }, { $set: { value } }, { upsert: true })
    },
    async get(key: string): Promise<string | null> {
      const found = await marks.collection.findOne({ _id: key as never })
      return typeof found?.value === 'string' ? found.value : null
    },
  }
}
