/** Help, written from the list of commands, so that it cannot fall behind. Pure. */

import type { KnownBlock } from '@slack/web-api'
import { helpWords } from '../../words/chat/commands.ts'
import { context, header, section } from '../cards/blocks.ts'
import type { Command, Said } from './command.ts'

export function helpFrom(
  commands: readonly Pick<Command, 'names' | 'usage' | 'help'>[],
): Said & { blocks: KnownBlock[] } {
  const lines = commands.map(
    ({ usage, help, names }) => `• \`/zhixie ${usage}\`　${help}（${names.slice(1).join('、')}）`,
  )
  const blocks = [
    header(helpWords.title),
    section(helpWords.intro),
    section(lines.join('\n')),
    context(helpWords.footer),
  ]
  return { text: `${helpWords.title}：${commands.map(({ usage }) => usage).join('、')}`, blocks }
}
