import type { UnitId } from '../../city.ts'
import type { Accusation } from '../accused/accusation.ts'
import type { Assurance } from '../learned/assurance.ts'
import type { Signals } from '../text/signals.ts'
import type { KindFound } from './kind.ts'
import type { Ranking } from './matter.ts'
import type { Region } from './place.ts'

/** What is known of a text before anybody is named. */
export type Reading = {
  signals: Signals
  ranking: Ranking
  accusation: Accusation
  region: Region
  found: KindFound
  /** What rules and catalogue alone said. */
  byRules: { best: { department: UnitId; score: number } | null; likelihood: number }
  /** How chances become confidence. */
  assurance: Assurance
  /** From which confidence on nobody need look. */
  dispatchFrom: number
}
