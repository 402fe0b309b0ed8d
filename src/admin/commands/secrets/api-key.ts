/** zhixie api-key add|list|revoke: keys of other systems that file and follow complaints by Open311. */

import type { Command } from 'commander'
import { apiKeyWords, help } from '../../../words/admin/commands.ts'
import { command } from '../../command.ts'
import { type Desk, type Shape, tell } from '../../desk.ts'
import { withStorage } from '../../engines/with-app.ts'
import { CallError, WorkError } from '../../fault.ts'
import { table } from '../../table.ts'

export const apiKeyCommands = (desk: Desk): Command[] => [
  command('add', help.apiKeyAdd)
    .argument('<name>', help.apiKeyName)
    .action((name: string, _: unknown, self: Command) => add(desk, name, self.optsWithGlobals<Shape>())),
  command('list', help.apiKeyList).action((_: unknown, self: Command) =>
    list(desk, self.optsWithGlobals<Shape>()),
  ),
  command('revoke', help.apiKeyRevoke)
    .argument('<name>', help.apiKeyName)
    .action((name: string, _: unknown, self: Command) => revoke(desk, name, self.optsWithGlobals<Shape>())),
]

async function add(desk: Desk, name: string, shape: Shape): Promise<void> {
  if (!/^[a-z0-9-]{1,40}$/.test(name))
    throw new CallError(`${name} is no name for a system; write 1 to 40 of a-z, 0-9 and "-".`)
  const key = await withStorage(desk, ({ storage, now }) => storage.apiKeys.make(name, now()))
  if (!key)
    throw new WorkError(`${name} has a key already; revoke it first with "zhixie api-key revoke ${name}".`)
  await tell(desk, shape, { data: { name, key }, words: () => apiKeyWords.made(name, key) })
}

async function list(desk: Desk, shape: Shape): Promise<void> {
  const data = await withStorage(desk, ({ storage }) => storage.apiKeys.all())
  const rows = data.map(({ name, madeAt, revokedAt }) => [
    name,
    madeAt.toISOString().slice(0, 10),
    revokedAt ? apiKeyWords.revokedOn(revokedAt.toISOString().slice(0, 10)) : apiKeyWords.holds,
  ])
  await tell(desk, shape, { data, words: () => table(apiKeyWords.headings, rows) })
}

async function revoke(desk: Desk, name: string, shape: Shape): Promise<void> {
  const done = await withStorage(desk, ({ storage, now }) => storage.apiKeys.revoke(name, now()))
  if (!done) throw new WorkError(`${name} has no key that holds; look at "zhixie api-key list".`)
  await tell(desk, shape, { data: { name, revoked: true }, words: () => apiKeyWords.revoked(name) })
}
