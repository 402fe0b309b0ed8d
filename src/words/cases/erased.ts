/** What pages, papers and the terminal say in the place of what was destroyed when its time was over. */

import type { Erasure } from '../../rules/cases/complaint/facts.ts'
import { fullDay } from '../dates.ts'

export const wordsErased = ({ at }: Erasure): string =>
  `内容和附件已于 ${fullDay(new Date(at))} 销毁：保存期限已满。`

export const identityErased = ({ at, basis }: Erasure): string =>
  `身份已于 ${fullDay(new Date(at))} 销毁：保存期限已满（${basis}）。`
