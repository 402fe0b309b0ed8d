import { z } from 'zod'
import { SlackRefusal } from '../../refuse.ts'
import { method, whole } from '../method.ts'
import { pageOf } from '../paging.ts'
import { wireUser } from '../wire.ts'

export const list = method(
  z.object({ cursor: z.string().optional(), limit: whole.default(1000) }),
  (asked, { workspace }) => {
    const { items, response_metadata } = pageOf([...workspace.users.values()], asked)
    return { members: items.map((user) => wireUser(workspace, user)), response_metadata }
  },
)

export const info = method(z.object({ user: z.string() }), ({ user }, { workspace }) => {
  const found = workspace.users.get(user)
  if (!found) throw new SlackRefusal('user_not_found')
  return { user: wireUser(workspace, found) }
})

export const lookupByEmail = method(z.object({ email: z.string() }), ({ email }, { workspace }) => {
  const found = [...workspace.users.values()].find((user) => user.email !== '' && user.email === email)
  if (!found) throw new SlackRefusal('users_not_found')
  return { user: wireUser(workspace, found) }
})
