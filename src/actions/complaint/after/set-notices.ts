/** 进展通知: whoever complained wants to hear of news outside the page, or no longer does. */

import type { Deed } from '../../perform.ts'

export const setNotices: Deed<'complaint', { on: boolean }> = {
  kind: 'complaint',
  move: 'setNotices',
  decide({ file: { facts }, input: { on } }) {
    // Without an identity there is nobody to write to.
    if (!facts.identity) return { refused: 'missing', what: 'contact' }
    return { facts: { notify: on } }
  },
}
