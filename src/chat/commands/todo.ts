/** 待办: what lies with my unit, the most pressing first. */

import type { KnownBlock } from '@slack/web-api'
import { commandWords, todoWords } from '../../words/chat/commands.ts'
import { context, header, section } from '../cards/blocks.ts'
import { nameOf } from '../desk/desk.ts'
import type { Command } from './command.ts'
import { caseLines } from './work/case-lines.ts'
import { viewsOf, workOf } from './work/my-work.ts'

const mostCases = 15
const mostTasks = 5
const mostOwn = 5

export const todo: Command = {
  ...commandWords.todo,
  async run({ desk, person }) {
    const { city } = desk.app
    const own = await viewsOf(desk, person, { kind: 'complaint', person: person.id, open: true })
    const filed =
      own.length > 0
        ? [
            section(`*${todoWords.mine}*`),
            ...caseLines({ views: own, most: mostOwn, more: todoWords.more, city }),
          ]
        : []
    if (person.roles.length === 0)
      return { text: todoWords.unknown, blocks: [section(todoWords.unknown), ...filed] }

    const { cases, tasks } = await workOf(desk, person)
    const title = todoWords.title(nameOf(desk)(person.unit))
    const blocks: KnownBlock[] = [
      header(title),
      ...(cases.length === 0
        ? [context(todoWords.nothing)]
        : caseLines({ views: cases, most: mostCases, more: todoWords.more, city })),
      ...(tasks.length > 0
        ? [
            section(`*${todoWords.tasks}*`),
            ...caseLines({ views: tasks, most: mostTasks, more: todoWords.moreTasks, city }),
          ]
        : []),
      ...filed,
    ]
    return { text: title, blocks }
  },
}
