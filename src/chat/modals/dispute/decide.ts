/** 指定管辖 and 出具意见: the competent unit, on what ground, and what each side has to do. */

import { z } from 'zod'
import { designate, opine } from '../../../actions/dispute/decide-dispute.ts'
import type { Case } from '../../../rules/cases/case.ts'
import { firstToFile } from '../../../rules/cases/disputes/filings.ts'
import type { City, UnitId } from '../../../rules/city.ts'
import { fieldHints, fieldLabels } from '../../../words/chat/modals.ts'
import { oneUnit, typed } from '../fields.ts'
import { form } from '../form.ts'
import { NoText, Text, Unit } from '../read-values.ts'

/** Where the filing times leave no doubt, the first to file stands there already; whoever decides may choose another. */
function firstIn({ file: { facts }, city }: Given): { id: UnitId; name: string } | undefined {
  if (facts.kind !== 'both-claim') return undefined
  const first = firstToFile(facts.parties, facts.filings ?? [])
  if (first.is !== 'first') return undefined
  return { id: first.unit, name: city.units.get(first.unit)?.name ?? first.unit }
}

type Given = { file: Case<'dispute'>; city: Pick<City, 'units'> }

const fields = (given: Given) => [
  oneUnit({ name: 'unit', label: fieldLabels.unit, initial: firstIn(given) }),
  typed({ name: 'basis', label: fieldLabels.basis, hint: fieldHints.basis }),
  typed({ name: 'text', label: fieldLabels.decision, hint: fieldHints.decision, optional: true }),
]
const input = z.object({ unit: Unit, basis: Text, text: NoText })

export const designateForm = form({ name: 'designate', deed: designate, fields, input })
export const opineForm = form({ name: 'opine', deed: opine, fields, input })
