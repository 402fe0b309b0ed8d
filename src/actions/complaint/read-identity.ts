/** 查看投诉人身份: on the file before anything is opened, with its reason; the coordinators are told each time. */

import type { Deed } from '../perform.ts'

export const readIdentity: Deed<'complaint', { reason: string }> = {
  kind: 'complaint',
  move: 'readIdentity',
  decide({ input: { reason } }) {
    if (reason.trim() === '') return { refused: 'missing', what: 'reason' }
    return { note: { reason } }
  },
}
