import type { Uploads } from './api/uploads.ts'
import type { ResponseUrls } from './delivery/response-urls.ts'
import type { Sockets } from './delivery/sockets.ts'
import type { Triggers } from './delivery/triggers.ts'
import type { Tokens } from './options.ts'
import type { Workspace } from './workspace/workspace.ts'

/** What the Web API's methods work with. */
export type Desk = {
  workspace: Workspace
  tokens: Tokens
  triggers: Triggers
  responseUrls: ResponseUrls
  uploads: Uploads
  sockets: Sockets
  /** Where the sandbox answers, without a slash at the end: http://127.0.0.1:3000/sandbox. */
  baseUrl: () => string
}
