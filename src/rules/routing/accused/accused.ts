/** Which body is complained of: the line that acts, its level, its district; then the units that are meant. */

import type { Day, Level, Unit, UnitId } from '../../city.ts'
import { isValid } from '../../policies.ts'
import { withPrincipals } from '../../recusal.ts'
import type { Accused, Conduct } from '../decision.ts'
import type { IndexedCity } from '../indexed-city.ts'
import type { Mention, Role } from '../text/mentions.ts'
import type { Signals } from '../text/signals.ts'

type Asked = {
  signals: Signals
  conduct: Conduct[]
  district: string | null
  /** Line of the best matter: whose power it would have been, where the text names nobody. */
  likelyLine: UnitId | null
  city: IndexedCity
  on: Day
}

const foreign = /外(?:省|地|市)[^,。]{0,8}(?:公安|警|经侦|民警|市监|执法|法院|局)|跨省/

export function findAccused({ signals, conduct, district, likelyLine, city, on }: Asked): Accused {
  const { text, mentions } = signals
  const nobody: Accused = { units: [], said: '', line: null, level: null, district, conduct }
  const stranger = foreign.exec(text)
  if (stranger) return { ...nobody, said: stranger[0], line: lineSaid(mentions), district: null }
  const usual: Level = corps.test(text) ? 'municipal' : 'district'
  const where = { district, likelyLine, usual, city, on }
  const [first, ...others] = blamed(mentions, text)
  if (!first)
    return { ...nobody, line: likelyLine, units: bureaus({ ...where, line: likelyLine, level: usual }) }
  const several = conduct.includes('inspection') || conduct.includes('standards') ? others : []
  const all = [first, ...several].slice(0, 6)
  const units = all.flatMap((mention) => unitsMeant({ mention, ...where }))
  const level = levelOf(first, usual)
  return {
    units: withPrincipals([...new Set(units)], city.units),
    said: all.map(({ said }) => said).join('、'),
    line: first.line ?? (first.level === 'town' ? null : likelyLine),
    level,
    district: level === 'municipal' ? null : (first.district ?? district),
    conduct,
  }
}

/** A corps (总队) is the city's; without one, complaints are about the district's bureaus. */
const corps = /总队/

/** A body said with its district is the district's, corps or not. */
const levelOf = ({ level, district }: Mention, usual: Level): Level =>
  level ?? (district ? 'district' : usual)

const lineSaid = (mentions: readonly Mention[]) => mentions.find(({ line }) => line !== null)?.line ?? null

const blame: Record<Role, number> = { blamed: 6, acts: 3, named: 1.5, asked: 1, declined: 0.3, posed: 0.2 }

/** Bodies by how much the text lays at their door, one of each line. */
function blamed(mentions: readonly Mention[], text: string): Mention[] {
  const best = new Map<string, { mention: Mention; weight: number }>()
  for (const mention of mentions) {
    const key = mention.line ?? mention.level ?? ''
    const known = best.get(key)
    const weight =
      blame[mention.role] + nearConduct(mention, text) + (mention.unit || mention.district ? 0.3 : 0)
    const better =
      !known || blame[mention.role] > blame[known.mention.role] || (mention.unit && !known.mention.unit)
    best.set(key, {
      mention: better ? merge(mention, known?.mention) : merge(known.mention, mention),
      weight: weight + (known?.weight ?? 0),
    })
  }
  const ranked = [...best.values()].sort((a, b) => b.weight - a.weight)
  const top = ranked[0]?.weight ?? 0
  return ranked.filter(({ weight }) => weight >= 0.45 * top).map(({ mention }) => mention)
}

/** The same body said twice: what one mention leaves open the other may tell. */
const merge = (main: Mention, other: Mention | undefined): Mention => ({
  ...main,
  district: main.district ?? other?.district ?? null,
  unit: main.unit ?? other?.unit ?? null,
  level: main.level ?? other?.level ?? null,
})

const heavy = /罚|扣|封|没收|拆|查|证|暂停|卡|拖|不给|没有|立案|收费|交|指定|办/

function nearConduct({ start, end }: Mention, text: string): number {
  return heavy.test(text.slice(Math.max(0, start - 10), start)) || heavy.test(text.slice(end, end + 24))
    ? 1
    : 0
}

type Meant = Pick<Asked, 'district' | 'likelyLine' | 'city' | 'on'> & { mention: Mention; usual: Level }

function unitsMeant({ mention, district, likelyLine, usual, city, on }: Meant): UnitId[] {
  if (mention.unit) return [mention.unit]
  const where = mention.district ?? district
  if (mention.level === 'town') return []
  if (mention.line === null && /政府|管委会|区里|县里/.test(mention.said))
    return governments({ district: where, city, on })
  return bureaus({
    line: mention.line ?? likelyLine,
    district: where,
    level: levelOf(mention, usual),
    city,
    on,
  })
}

type Bureau = { line: UnitId | null; district: string | null; level: Level; city: IndexedCity; on: Day }

/** The units of a line at a level: in practice one. A line without district bureaus acts by its municipal organ. */
export function bureaus({ line, district, level, city, on }: Bureau): UnitId[] {
  if (line === null) return []
  const municipal = city.units.get(line)
  if (level === 'municipal') return municipal ? [line] : []
  const all = (city.bureausOf.get(line) ?? []).filter((unit) => isValid(unit, on))
  if (all.length === 0) return municipal ? [line] : []
  return all.filter(({ region }) => district !== null && region === district).map(({ id }) => id)
}

function governments({ district, city, on }: Pick<Bureau, 'district' | 'city' | 'on'>): UnitId[] {
  const rules = (unit: Unit) =>
    (unit.kind === 'government' || unit.kind === 'committee') && unit.region === district
  return [...city.units.values()]
    .filter((unit) => district !== null && rules(unit) && isValid(unit, on))
    .map(({ id }) => id)
}
