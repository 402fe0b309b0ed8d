/** zhixie lessons: what coordinators and rulings decided, as labelled texts for a person to read before they are learned. */

import { writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { help } from '../../../words/admin/commands.ts'
import { lessonWords } from '../../../words/admin/routing.ts'
import { command } from '../../command.ts'
import { type Desk, type Shape, tell, toJson } from '../../desk.ts'
import { withStorage } from '../../engines/with-app.ts'
import { CallError } from '../../fault.ts'
import { table } from '../../table.ts'

type Options = Shape & { out: string }

export function lessonsCommand(desk: Desk): Command {
  return command('lessons', help.lessons)
    .requiredOption('--out <path>', help.lessonsOut)
    .action(async (_: unknown, self: Command) => {
      const options: Options = self.optsWithGlobals()
      await tell(desk, options, { data: await gather(desk, options.out), words })
    })
}

type Gathered = { lessons: number; choices: { matter: string; unit: string; times: number; since: Date }[] }

async function gather(desk: Desk, out: string): Promise<Gathered> {
  const { choiceIn, habitsIn } = await import('../../../rules/routing/learned/choice.ts')
  return withStorage(desk, async ({ storage, city }) => {
    const choices = []
    for await (const file of storage.cases.all()) {
      const choice = file.kind === 'complaint' ? choiceIn(file, city) : null
      if (choice) choices.push(choice)
    }
    await write(out, choices.map(({ label }) => `${toJson(label)}\n`).join(''))
    const nameOf = (id: string) => city.units.get(id)?.name ?? id
    const named = habitsIn(choices).map((habit) => ({ ...habit, unit: nameOf(habit.unit) }))
    return { lessons: choices.length, choices: named }
  })
}

/** Never over another file: it may be one that somebody has already corrected. */
async function write(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx' })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EEXIST') throw new CallError(`${path} is there already; name a new file.`)
    if (code === 'ENOENT') throw new CallError(`There is no folder for ${path}; make it first.`)
    throw error
  }
}

const words = ({ lessons, choices }: Gathered): string =>
  [
    lessonWords.done(lessons),
    ...(choices.length > 0
      ? [
          table(
            lessonWords.headings,
            choices.map(({ matter, unit, times, since }) => [
              matter || lessonWords.noMatter,
              unit,
              String(times),
              since.toISOString().slice(0, 10),
            ]),
          ),
        ]
      : []),
  ].join('\n')
