import { advance, firstEntry } from '../../src/rules/cases/advance.ts'
import type { Case } from '../../src/rules/cases/case.ts'
import { tables } from '../../src/rules/cases/moves.ts'
import type { City } from '../../src/rules/city.ts'
import { seal } from '../../src/storage/audit/seal.ts'

type Wanted = { place: number; city: City; at: Date; wake?: Date }

/** A dispatched complaint as storage keeps it, opened at a given time, with the clocks that it then has. */
export function aFile({ place, city, at, wake }: Wanted): object {
  const made = model(city, at)
  const no = `SQ2026-B${place}`
  return {
    ...made,
    _id: no,
    no,
    origin: { key: `bench:${place}`, door: 'cli' },
    ...(wake ? { wake } : {}),
    changedAt: at,
  }
}

const models = new Map<string, Case>()

/** The same for all that are opened at one time: only number and origin differ. */
function model(city: City, at: Date): Case {
  const key = at.toISOString()
  const known = models.get(key)
  if (known) return known
  const facts = { text: '餐馆使用过期食品原料', confidential: false, returns: [], progress: [] }
  const blank = {
    no: 'model',
    kind: 'complaint',
    state: 'received',
    unit: 'cq-justice',
    involved: ['cq-justice'],
    accused: [],
  } as const
  const by = { kind: 'bot' } as const
  const opened = firstEntry(
    {
      ...blank,
      involved: [...blank.involved],
      accused: [],
      facts,
      clocks: [],
      openedAt: at,
      origin: { key: 'model', door: 'cli' },
    },
    { by, owes: [], now: at, city },
  )
  const move = tables.complaint.moves.dispatch
  if (!move) throw new Error('The table of complaints has no move dispatch.')
  const sent = advance({
    file: opened,
    deed: 'dispatch',
    move,
    outcome: { unit: 'cq-yuzhong-market' },
    by,
    now: at,
    city,
  })
  const made = { ...sent, history: seal(sent.history), owed: [] } as Case
  models.set(key, made)
  return made
}
