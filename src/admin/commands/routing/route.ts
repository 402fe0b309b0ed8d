/** zhixie route: who must handle a text, and why. Needs the city's data, and no database. */

import type { Command } from 'commander'
import type { Rule } from '../../../rules/routing/under-precedent.ts'
import { help } from '../../../words/admin/commands.ts'
import { command } from '../../command.ts'
import { type Desk, type Shape, toJson } from '../../desk.ts'
import { CallError } from '../../fault.ts'

type Options = Shape & { file?: string; evaluate?: string; rulings?: boolean }
type Input = { id: string | number | null; text: string }

export function routeCommand(desk: Desk): Command {
  return command('route', help.route)
    .argument('[text]', help.text)
    .option('--file <path>', help.routeFile)
    .option('--evaluate <path>', help.routeEvaluate)
    .option('--rulings', help.routeRulings)
    .action(async (text: string | undefined, _: unknown, self: Command) => {
      await routeAll(desk, text, self.optsWithGlobals())
    })
}

async function routeAll(desk: Desk, text: string | undefined, options: Options): Promise<void> {
  const { file, evaluate, json } = options
  if ([text, file, evaluate].filter((given) => given !== undefined).length !== 1)
    throw new CallError(
      'Give a text, --file with a file of texts, or --evaluate with labelled ones; see "zhixie route --help".',
    )
  const inputs = evaluate === undefined ? await inputsOf(text, file) : []
  const { readConfig } = await import('../../../config/config.ts')
  const { loadCity } = await import('../../../city/load-city.ts')
  const { openRouter } = await import('../../../city/open-router.ts')
  const { toDay } = await import('../../../rules/deadlines.ts')
  const { makeSplitter } = await import('../../../rules/routing/understanding/parts/split-requests.ts')
  const { routedText, routedRecord } = await import('../../routing/routed.ts')
  const city = await loadCity(readConfig(desk.env).cityDir)
  const precedents = [...(city.precedents ?? []), ...(options.rulings ? await confirmedRules(desk) : [])]
  const router = openRouter({ ...city, precedents })
  const split = makeSplitter({ route: router, units: city.units })
  const today = toDay(desk.now())
  for (const { id, text } of inputs) {
    const record = routedRecord({
      id,
      decision: router(text, today),
      parts: split(text, today)?.parts ?? [],
      city,
    })
    await desk.out(json ? toJson(record) : routedText(record))
  }
  if (evaluate === undefined) return
  const { evaluateFile } = await import('./route-evaluate.ts')
  await evaluateFile({ desk, file: evaluate, shape: options, city, router })
}

/** Those that the installation's own disputes have made: the one thing here that a database is asked for. */
async function confirmedRules(desk: Desk): Promise<Rule[]> {
  const { withStorage } = await import('../../engines/with-app.ts')
  const { everything } = await import('../../../rules/sight/visibility.ts')
  const all = await withStorage(desk, ({ storage }) => storage.precedents.all(everything))
  return all.flatMap(({ status, ...rule }) => (status === 'confirmed' ? [rule] : []))
}

async function inputsOf(text: string | undefined, file: string | undefined): Promise<Input[]> {
  if (text === undefined) return (await import('../../input/read-texts.ts')).readTexts(file ?? '')
  if (text.trim() === '')
    throw new CallError('The text is empty; write what happened, where, and who did it.')
  return [{ id: null, text }]
}
