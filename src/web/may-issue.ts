/** Who works on a case takes the numbers of its papers; who only looks gets drafts. */

import type { Case } from '../rules/cases/case.ts'
import type { City } from '../rules/city.ts'
import { type Officer, partsIn } from '../rules/sight/roles.ts'

const issuing = ['coordinator', 'supervisor', 'holder', 'handler', 'arbiter'] as const

export function mayIssue(file: Case, officer: Officer, city: City): boolean {
  const parts = partsIn(file, officer, city)
  return issuing.some((part) => parts.has(part))
}
