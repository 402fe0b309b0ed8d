/** A paper of a case, rendered from its timeline: the same case gives the same paper under the same number. */

import type { Case } from '../rules/cases/case.ts'
import type { City } from '../rules/city.ts'
import { toDay } from '../rules/deadlines.ts'
import { caseView } from '../storage/reads/case-view.ts'
import type { Storage } from '../storage/storage.ts'
import { officeTags, paperNumber, unitNumber } from '../words/cases/papers/tags.ts'
import { fillTemplate } from './fill-template.ts'
import { keyOf, type PaperName, type PaperType, paperTypes, seriesFor } from './paper-types.ts'

type Asked = {
  name: PaperName
  file: Case
  city: City
  cityDir: string
  now: Date
  numbers: Pick<Storage['numbers'], 'paper'>
  /** A draft has no number: it is given once, when the paper is issued. */
  draft: boolean
}

/** null: the case has not come so far, or is of another kind. */
export async function makePaper(asked: Asked): Promise<Buffer | null> {
  const { name, file, city, cityDir, now, numbers, draft } = asked
  const { kinds, series, ready, tags } = paperTypes[name]
  if (!kinds.includes(file.kind) || !ready(file)) return null
  const year = Number(toDay(now).slice(0, 4))
  const own = seriesFor(paperTypes[name], file)
  const given = draft || !own ? null : await numbers.paper({ series: own, year, key: keyOf(name, file) })
  const counted = { year: given?.year ?? year, count: given?.count ?? null }
  const view = caseView(file, now, city)
  return fillTemplate(cityDir, name, {
    ...officeTags({ view, city, now }),
    ...tags(view),
    文号: numberOf(series, counted, city),
  })
}

type Counted = { year: number; count: number | null }

function numberOf(series: PaperType['series'], counted: Counted, city: City): string {
  if (series === null) return ''
  return series === 'transfer' ? unitNumber(counted) : paperNumber({ series, city, ...counted })
}
