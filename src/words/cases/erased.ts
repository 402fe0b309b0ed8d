/** What papers and the terminal say in the place of what was destroyed when its time was over. */

import type { Erasure } from '../../rules/cases/complaint/facts.ts'
import { fullDay } from '../dates.ts'
import { webWords } from '../web/pages.ts'

export const wordsErased = ({ at }: Erasure): string => webWords.page.erased(fullDay(new Date(at)))

export const identityErased = ({ at, policy }: Erasure): string =>
  webWords.identity.erased(fullDay(new Date(at)), policy)
