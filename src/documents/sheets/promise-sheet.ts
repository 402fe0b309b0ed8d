/** The promise ledger as a table: every notice owed, when it was due, and what became of it. */

import type { Addressee } from '../../rules/cases/owed.ts'
import type { City } from '../../rules/city.ts'
import type { PromiseRecord } from '../../storage/ledger.ts'
import { exportWords as words } from '../../words/admin/exports.ts'
import { mirrorInWords } from '../../words/notices.ts'
import type { Sheet } from './write-sheet.ts'

export const promiseSheet = (
  rows: readonly PromiseRecord[],
  city: Pick<City, 'units' | 'channels'>,
): Sheet<PromiseRecord> => ({
  name: words.names.promises,
  rows,
  columns: [
    { title: words.id, width: 34, value: ({ id }) => id },
    { title: words.no, width: 18, value: ({ no }) => no },
    {
      title: words.what,
      width: 16,
      value: ({ what }) => (what.is === 'card' ? words.cards : words.notices[what.say]),
    },
    { title: words.to, width: 28, value: ({ what }) => placeOf(what.to, city) },
    { title: words.owed, width: 18, value: ({ due }) => ({ at: due }) },
    { title: words.state, width: 12, value: ({ state }) => words.promiseStates[state] },
    { title: words.tries, width: 10, value: ({ tries }) => tries },
    { title: words.settled, width: 18, value: ({ settledAt }) => (settledAt ? { at: settledAt } : null) },
    { title: words.acted, width: 18, value: ({ acted }) => (acted ? { at: acted } : null) },
    {
      title: words.posted,
      width: 30,
      value: ({ posted }) => posted.map(({ channel, ts }) => `${channel}/${ts}`).join(' '),
    },
    { title: words.reason, width: 24, value: ({ reason }) => reason ?? null },
  ],
})

function placeOf(to: Addressee, { units, channels }: Pick<City, 'units' | 'channels'>): string {
  if ('desk' in to) return channels[to.desk]
  if ('unit' in to && to.unit) return units.get(to.unit)?.name ?? to.unit
  if ('mirror' in to) return mirrorInWords(to.mirror)
  return 'person' in to ? to.person : words.origin
}
