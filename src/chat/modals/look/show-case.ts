/** 详情 and 期限怎么算的, read for one person. */

import type { ModalView } from '@slack/web-api'
import { maySee } from '../../../actions/perform.ts'
import { countedBy } from '../../../rules/calendar.ts'
import type { Case, CaseNo } from '../../../rules/cases/case.ts'
import { asRead } from '../../../rules/sight/as-units-read.ts'
import { sightOf } from '../../../rules/sight/visibility.ts'
import { caseView } from '../../../storage/reads/case-view.ts'
import { linkFor } from '../../../storage/secrets/links.ts'
import { refusalInWords } from '../../../words/refusals.ts'
import { movesFor } from '../../buttons/moves-for.ts'
import { type Desk, nameOf } from '../../desk/desk.ts'
import { actorOn, officerOf, type Person } from '../../desk/who.ts'
import type { Showing } from '../show.ts'
import { detailView } from './detail.ts'
import { whyView } from './why.ts'

type Asked = { no: CaseNo; person: Person }

/** The case, if this person may see it. */
export async function caseFor({ app }: Desk, { no, person }: Asked): Promise<Case | null> {
  const file = await app.storage.cases.get(no)
  return file && maySee(officerOf(person), file, app.city) ? file : null
}

export async function detailFor(desk: Desk, asked: Asked): Promise<Showing> {
  const file = await caseFor(desk, asked)
  return file ? detailOf(desk, file, asked.person) : notFound(desk, asked.no)
}

export async function whyFor(desk: Desk, asked: Asked): Promise<Showing> {
  const file = await caseFor(desk, asked)
  return file ? whyOf(desk, file) : notFound(desk, asked.no)
}

export const whyOf = ({ app }: Desk, file: Case): ModalView => whyView(file, countedBy(file.unit, app.city))

export function detailOf({ app }: Desk, file: Case, person: Person): ModalView {
  const { city, config } = app
  const now = app.clock()
  const moves = movesFor({ file, actor: actorOn({ file, person, city }), now, city })
  const link = person.known ? linkFor({ no: file.no, person: person.id, config, now }) : null
  const officer = officerOf(person)
  const reader = sightOf(officer, city).all ? null : person.unit
  const view = caseView(asRead(file, officer, city), now, city)
  return detailView({ view, moves, link, reader })
}

const notFound = (desk: Desk, no: CaseNo): Showing => ({
  says: refusalInWords({ refused: 'no-such-case', no }, { nameOf: nameOf(desk) }),
})
