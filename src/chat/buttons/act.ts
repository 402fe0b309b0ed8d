/** A button that acts at once, with the types of its deed put away. */

import type { Office } from '../../actions/office.ts'
import { type Deed, type Done, perform } from '../../actions/perform.ts'
import type { CaseKind, CaseNo } from '../../rules/cases/case.ts'
import type { Refused } from '../../rules/refusal.ts'
import type { Actor } from '../../rules/sight/roles.ts'
import { hindrance, type Trying } from './hindrance.ts'

export type Act = {
  kind: CaseKind
  hindered(trying: Trying<CaseKind>): Refused | null
  run(office: Office, asked: { no: CaseNo; actor: Actor; key: string }): Promise<Done | Refused>
}

export function act<K extends CaseKind, Input>(deed: Deed<K, Input>, input: Input): Act {
  return {
    kind: deed.kind,
    hindered: (trying) => hindrance(deed, trying as Trying<K>),
    run: async (office, asked) => (await perform(office, deed, { ...asked, input })) as Done | Refused,
  }
}
