/** The files of a form: those that have just come, and those that came with an earlier try of the same form. */

import type { Context } from 'hono'
import type { Sent as SentFile } from '../../../actions/complaint/filing/attach.ts'
import type { DoorWords } from '../../../words/web/door/door-words.ts'
import type { FilesView } from '../../pages/files.ts'
import { refusal } from '../../pages/refusal-page.ts'
import { type FileFault, most, type Received } from './receive.ts'
import { type Bound, readVoucher, voucherFor } from './voucher.ts'

export type WithKept = { files: SentFile[]; faults: FileFault[] }

/** The same content counts once; beyond what a form may carry none is taken, and that is said. */
export function withKept({ values, files, faults }: Received, bound: Bound): WithKept {
  const before = (values.kept ?? '')
    .split(' ')
    .slice(0, most.files)
    .flatMap((voucher) => readVoucher(voucher, bound) ?? [])
  const all = [...new Map([...before, ...files].map((file) => [file.digest, file])).values()]
  const tooMany: FileFault[] = all.length > most.files ? ['count'] : []
  return { files: all.slice(0, most.files), faults: [...faults, ...tooMany] }
}

/** For the form that is shown again, so that nothing need be chosen twice. */
export const keptView = ({ files, faults }: WithKept, bound: Bound): FilesView => ({
  kept: files.map((file) => ({ file, voucher: voucherFor(file, bound) })),
  faults,
})

export function notReceived(context: Context, { words }: { words: DoorWords }, why: 'broken' | 'large') {
  return context.html(refusal(words.files[why], words), why === 'large' ? 413 : 400)
}
