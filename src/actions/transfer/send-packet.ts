/** 移送公安机关: the packet by its check-list (Decree 310 art. 6), and the copy to the procuratorate ticked or explained. */

import type { PacketItem } from '../../rules/cases/transfers/criminal.ts'
import type { Deed } from '../perform.ts'

export type Packet = { items: PacketItem[]; lacking: string; copied: boolean; notCopied: string }

/** Without these there is nothing to hand over; an appraisal or other papers there need not be. */
const always: readonly PacketItem[] = ['letter', 'inquiry']

export const sendPacket: Deed<'criminal-transfer', Packet> = {
  kind: 'criminal-transfer',
  move: 'send',
  decide({ file, input, now }) {
    const { items, lacking, copied, notCopied } = input
    if (always.some((item) => !items.includes(item))) return { refused: 'missing', what: 'packet' }
    if (!items.includes('goods') && lacking.trim() === '') return { refused: 'missing', what: 'packet' }
    if (!copied && notCopied.trim() === '') return { refused: 'missing', what: 'copy' }
    return {
      involve: [file.facts.receiver],
      facts: { packet: { ...input, at: now.toISOString() } },
      note: { items, lacking, copied, notCopied, receiver: file.facts.receiver },
    }
  },
}
