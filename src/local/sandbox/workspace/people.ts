import type { SandboxPerson } from '../options.ts'
import { stableId } from './ids.ts'
import type { User } from './shapes.ts'
import type { Workspace } from './workspace.ts'

export function addPerson(workspace: Workspace, person: SandboxPerson): User {
  const email = person.email ?? ''
  const user: User = {
    id: person.slackUser ?? stableId('U', email || person.name),
    name: person.name,
    handle: email.split('@')[0] || person.name,
    email,
    unit: person.unit ?? '',
    role: person.role ?? '',
    isBot: false,
  }
  if (workspace.users.has(user.id)) {
    throw new Error(`Two people of the sandbox are ${user.id} (${user.name}): give each their own e-mail.`)
  }
  workspace.users.set(user.id, user)
  return user
}

/** A person by id, e-mail or name. */
export function findUser(workspace: Workspace, who: string): User | undefined {
  const byId = workspace.users.get(who)
  if (byId) return byId
  for (const user of workspace.users.values()) {
    if (user.email === who || user.name === who) return user
  }
  return undefined
}

export function userOf(workspace: Workspace, who: string): User {
  const user = findUser(workspace, who)
  if (user) return user
  const names = [...workspace.users.values()].map(({ name }) => name).join(', ')
  throw new Error(`Nobody in the sandbox is called "${who}"; there are: ${names}.`)
}
