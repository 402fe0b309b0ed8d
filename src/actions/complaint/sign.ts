/** 签收: the unit takes the case on; only the sign-for clock stops. */

import type { Deed } from '../perform.ts'

export const sign: Deed<'complaint', Record<string, never>> = {
  kind: 'complaint',
  move: 'sign',
  decide: () => ({}),
}
