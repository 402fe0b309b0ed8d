/** The counts and short lists behind the digest: queries that follow an index and not the number of cases. */

import type { City } from '../../../rules/city.ts'
import type { Sight } from '../../../rules/sight/visibility.ts'
import type { Collections } from '../../mongo/schemas.ts'
import { openDrift } from './drift.ts'
import { openHolders } from './holders.ts'
import { openLists } from './lists.ts'
import { openOpened } from './opened.ts'
import { openOutcomes } from './outcomes.ts'
import { openPatterns } from './patterns.ts'
import { openPlanProgress } from './plans.ts'
import { openPromises } from './promises.ts'

/** Who looks, and when. */
export type View = { sight: Sight; at: Date; city: City }
export type Aggregate = <T>(...stages: object[]) => Promise<T[]>

export type Figures = ReturnType<typeof openFigures>

export function openFigures({ cases, promises }: Pick<Collections, 'cases' | 'promises'>) {
  const aggregate: Aggregate = async <T>(...stages: object[]) =>
    (await cases.collection.aggregate(stages as never[]).toArray()) as T[]
  return {
    ...openLists(aggregate),
    drift: openDrift(aggregate),
    holders: openHolders(aggregate),
    opened: openOpened(aggregate),
    patterns: openPatterns(aggregate),
    plans: openPlanProgress(aggregate),
    outcomes: openOutcomes(aggregate),
    promises: openPromises({ promises }),
  }
}
