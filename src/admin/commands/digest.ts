/** zhixie digest: what the coordination channel reads, as data or as text. */

import { Argument, type Command } from 'commander'
import { type Period, periods } from '../../storage/reads/digest/window.ts'
import { help } from '../../words/admin/commands.ts'
import { readTime } from '../city-time.ts'
import { command } from '../command.ts'
import { type Desk, type Shape, tell } from '../desk.ts'
import { withStorage } from '../engines/with-app.ts'

type Options = Shape & { at?: Date }

export function digestCommand(desk: Desk): Command {
  return command('digest', help.digest)
    .addArgument(new Argument('<period>', help.period).choices(periods))
    .option('--at <time>', help.at, readTime)
    .action((period: Period, _: unknown, self: Command) => showDigest(desk, period, self.optsWithGlobals()))
}

async function showDigest(desk: Desk, period: Period, { at, json }: Options): Promise<void> {
  const { digest } = await import('../../storage/reads/digest.ts')
  const { sightOfPlace } = await import('../../rules/sight/visibility.ts')
  const { digestText } = await import('../../words/digest.ts')
  const data = await withStorage(desk, ({ storage, city, now }) => {
    const sight = sightOfPlace(city.coordination, true, city.units)
    return digest({ storage, city, sight, period, at: at ?? now() })
  })
  await tell(desk, { ...(json && { json }) }, { data, words: digestText })
}
