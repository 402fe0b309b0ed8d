/** `--as`: in whose name a command acts. Their role decides what they may, as it does in the chat. */

import type { Officer } from '../../rules/sight/roles.ts'
import type { Storage } from '../../storage/storage.ts'
import { CallError } from '../fault.ts'

/** By e-mail address, id or name. Throws CallError for somebody unknown, and for a name that several people have. */
export async function personCalled(wanted: string, { people }: Pick<Storage, 'people'>): Promise<Officer> {
  const all = await people.all()
  const found = all.filter(({ id, email, name }) => [id, email, name].includes(wanted.trim()))
  const [one, ...others] = found
  if (!one)
    throw new CallError(`There is no person ${wanted}; write an e-mail address or a name as in people.json.`)
  if (others.length > 0)
    throw new CallError(`Several people are called ${wanted}; write the e-mail address of the one you mean.`)
  return { kind: 'person', id: one.id, name: one.name, unit: one.unit, roles: one.roles }
}
