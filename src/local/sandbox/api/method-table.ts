import type { Method } from './method.ts'
import * as auth from './methods/auth.ts'
import * as chat from './methods/chat.ts'
import * as conversations from './methods/conversations.ts'
import * as files from './methods/files.ts'
import * as history from './methods/history.ts'
import * as reactions from './methods/reactions.ts'
import * as users from './methods/users.ts'
import * as views from './methods/views.ts'

/** Every method of the Slack Web API that the sandbox has; any other is an unknown_method. */
export const methods: ReadonlyMap<string, Method> = new Map([
  ['auth.test', auth.test],
  ['apps.connections.open', auth.openConnection],
  ['chat.postMessage', chat.postMessage],
  ['chat.postEphemeral', chat.postEphemeral],
  ['chat.update', chat.updateMessage],
  ['chat.delete', chat.deleteMessage],
  ['chat.getPermalink', chat.getPermalink],
  ['conversations.list', conversations.list],
  ['conversations.info', conversations.info],
  ['conversations.members', conversations.members],
  ['conversations.open', conversations.open],
  ['conversations.join', conversations.join],
  ['conversations.create', conversations.create],
  ['conversations.invite', conversations.invite],
  ['conversations.history', history.history],
  ['conversations.replies', history.replies],
  ['users.list', users.list],
  ['users.info', users.info],
  ['users.lookupByEmail', users.lookupByEmail],
  ['users.conversations', conversations.ofUser],
  ['views.open', views.open],
  ['views.push', views.push],
  ['views.update', views.update],
  ['views.publish', views.publish],
  ['reactions.add', reactions.add],
  ['files.getUploadURLExternal', files.getUploadURLExternal],
  ['files.completeUploadExternal', files.completeUploadExternal],
])
