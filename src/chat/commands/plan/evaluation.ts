/** 计划 评估: how far the units are by the date of an evaluation, and where its drafts are made. */

import { evaluate } from '../../../rules/cases/plan/evaluation.ts'
import { toDay } from '../../../rules/deadlines.ts'
import { sightOf } from '../../../rules/sight/visibility.ts'
import { ledgerLinkFor } from '../../../storage/secrets/links.ts'
import { evaluationLines } from '../../../words/cases/plan/evaluation.ts'
import { taskWords } from '../../../words/cases/plan/tasks.ts'
import { actions, context, header } from '../../cards/blocks.ts'
import { type Desk, nameOf } from '../../desk/desk.ts'
import { officerOf, type Person } from '../../desk/who.ts'
import { plainText } from '../../modals/fields.ts'
import { packLines } from '../../modals/look/pack-lines.ts'
import type { Said } from '../command.ts'

export async function evaluationSaid({ app, ...desk }: Desk, person: Person): Promise<Said> {
  const { storage, city, clock, config } = app
  const sight = sightOf(officerOf(person), city)
  if (!sight.all) return { text: taskWords.coordinatorsOnly }
  const plans = await storage.plans.all()
  const plan = plans.at(-1)
  if (!plan) return { text: taskWords.nothing }
  const tasks = await storage.tasks.whole(sight, plan.id)
  const found = evaluate(tasks, toDay(clock()))
  const url = ledgerLinkFor({ person: person.id, config, now: clock() })
  const text = plainText(taskWords.ledger)
  return {
    text: taskWords.evaluation,
    blocks: [
      header(taskWords.evaluation),
      ...packLines(evaluationLines({ plan, found, nameOf: nameOf({ app, ...desk } as Desk) })),
      ...actions([{ type: 'button', action_id: 'open-page', url, text }]),
      context(taskWords.evaluationHint),
    ],
  }
}
