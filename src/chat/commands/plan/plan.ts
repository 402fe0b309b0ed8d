/** 计划: the tasks of one's unit, all of them for coordinators; with a number, one task and its buttons. */

import { sightOf } from '../../../rules/sight/visibility.ts'
import type { CaseView } from '../../../storage/reads/case-view.ts'
import { caseView } from '../../../storage/reads/case-view.ts'
import { commandWords, planWords } from '../../../words/chat/commands.ts'
import type { Desk } from '../../desk/desk.ts'
import type { Person } from '../../desk/who.ts'
import { officerOf } from '../../desk/who.ts'
import type { Command, Said } from '../command.ts'
import { privateCard } from '../show.ts'
import { taskPage } from './task-list.ts'

/** More tasks than any plan that was seen has. */
const mostTasks = 500

export const planCommand: Command = {
  ...commandWords.plan,
  async run({ desk, person, rest }) {
    if (person.roles.length === 0) return { text: planWords.unknown }
    return rest.trim() === '' ? planPage(desk, person, 1) : oneTask(desk, person, rest.trim())
  },
}

export async function planPage(desk: Desk, person: Person, page: number): Promise<Said> {
  const tasks = await tasksOf(desk, person)
  return tasks.length === 0
    ? { text: planWords.nothing }
    : { text: planWords.title, blocks: taskPage(tasks, page) }
}

async function oneTask(desk: Desk, person: Person, wanted: string): Promise<Said> {
  if (!/^\d{1,4}$/.test(wanted)) return { text: planWords.notANumber }
  const tasks = await tasksOf(desk, person)
  // Of several plans the latest one is meant.
  const task = tasks.findLast(({ file }) => file.kind === 'plan-task' && file.facts.taskNo === Number(wanted))
  return task ? privateCard(desk, task.file, person) : { text: planWords.noSuch(wanted) }
}

async function tasksOf({ app }: Desk, person: Person): Promise<CaseView[]> {
  const { storage, city, clock } = app
  const sight = sightOf(officerOf(person), city)
  const mine = sight.all ? {} : { involved: person.unit }
  const files = await storage.cases.list({ kind: 'plan-task', ...mine }, sight, mostTasks)
  return files.map((file) => caseView(file, clock(), city))
}
