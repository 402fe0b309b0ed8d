/** 归档: an answered case ends, by a coordinator or when the time for an objection is over. */

import type { Deed } from '../../perform.ts'

export const close: Deed<'complaint', Record<string, never>> = {
  kind: 'complaint',
  move: 'close',
  decide: () => ({}),
}
