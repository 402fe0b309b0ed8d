/** zhixie route: who must handle a text, and why. Needs the city's data, and no database. */

import type { Command } from 'commander'
import type { City, Day } from '../../rules/city.ts'
import type { Decision } from '../../rules/routing/decision.ts'
import { help } from '../../words/admin/commands.ts'
import { command } from '../command.ts'
import { type Desk, type Shape, toJson } from '../desk.ts'
import { CallError } from '../fault.ts'

type Options = Shape & { file?: string }
type Input = { id: string | number | null; text: string }

export function routeCommand(desk: Desk): Command {
  return command('route', help.route)
    .argument('[text]', help.text)
    .option('--file <path>', help.routeFile)
    .action(async (text: string | undefined, _: unknown, self: Command) => {
      await routeAll(desk, text, self.optsWithGlobals())
    })
}

async function routeAll(desk: Desk, text: string | undefined, { file, json }: Options): Promise<void> {
  const inputs = await inputsOf(text, file)
  const { readConfig } = await import('../../config.ts')
  const { loadCity } = await import('../../city/load-city.ts')
  const { makeRouter } = await import('../../rules/routing/route.ts')
  const { toDay } = await import('../../rules/deadlines.ts')
  const { routedText, routedRecord } = await import('../routed.ts')
  const city: City = await loadCity(readConfig(desk.env).cityDir)
  const router: (text: string, on: Day) => Decision = makeRouter(city)
  const today = toDay(desk.now())
  for (const { id, text } of inputs) {
    const record = routedRecord({ id, decision: router(text, today), city })
    await desk.out(json ? toJson(record) : routedText(record))
  }
}

async function inputsOf(text: string | undefined, file: string | undefined): Promise<Input[]> {
  if ((text === undefined) === (file === undefined))
    throw new CallError('Give either a text or --file with a file of texts; see "zhixie route --help".')
  if (text !== undefined) {
    if (text.trim() === '')
      throw new CallError('The text is empty; write what happened, where, and who did it.')
    return [{ id: null, text }]
  }
  const { readTexts } = await import('../input/read-texts.ts')
  return readTexts(file ?? '')
}
