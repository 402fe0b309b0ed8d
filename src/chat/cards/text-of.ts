/** The words of a message without its buttons, for channels that know no blocks. Pure. */

import type { KnownBlock } from '@slack/web-api'

export const textOf = (blocks: readonly KnownBlock[]): string =>
  blocks
    .flatMap((block): string[] => {
      if (block.type === 'header') return [block.text.text]
      if (block.type === 'section') return block.text ? [block.text.text] : []
      if (block.type !== 'context') return []
      return block.elements.flatMap((element) => ('text' in element ? [element.text] : []))
    })
    .join('\n')
