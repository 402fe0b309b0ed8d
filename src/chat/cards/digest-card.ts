/** The digest as a message in the coordination channel. Pure. */

import type { KnownBlock } from '@slack/web-api'
import type { Digest } from '../../storage/reads/digest.ts'
import { digestSections, digestSpan, digestTitle } from '../../words/digest.ts'
import { context, header, section, withinLimits } from './blocks.ts'

export function digestBlocks(digest: Digest): KnownBlock[] {
  const sections = digestSections(digest).flatMap(({ title, lines }): KnownBlock[] => [
    section([`*${title}*`, ...lines.map((line) => `• ${line}`)].join('\n')),
  ])
  return withinLimits([
    header(digestTitle(digest)),
    context(digestSpan(digest)),
    { type: 'divider' },
    ...sections,
  ])
}
