/** The public's door: pages to look at, and the addresses for machines that watch the program. */

import { type Context, Hono } from 'hono'
import { routePath } from 'hono/route'
import type { App } from '../app.ts'
import { doorIn } from '../words/web/door/door-words.ts'
import { door, notTooLarge } from './door/door.ts'
import { forEver } from './for-ever.ts'
import { headers, headersFor, onlyLooking, unstored } from './guard.ts'
import { type Checks, health } from './health.ts'
import { ledger } from './ledger/ledger.ts'
import { linkedCase } from './linked-case.ts'
import { open311 } from './open311/open311.ts'
import { refusal, refusalPage } from './pages/refusal-page.ts'
import { style, styleAddress } from './pages/style.ts'
import { sendPaper } from './paper.ts'
import { openIdentity } from './read-identity.ts'
import { sendFile } from './send-file.ts'

/** What the pages need of the program. */
export type WebParts = Pick<
  App,
  'config' | 'city' | 'clock' | 'storage' | 'queues' | 'office' | 'router' | 'metrics' | 'log'
>

export type WebOptions = {
  /** Whether the chat platform is connected; left out where this process has no chat. */
  chatConnected?: () => boolean | Promise<boolean>
}

export function webApp(app: WebParts, options: WebOptions = {}): Hono {
  const { log } = app
  return (
    new Hono({ strict: false })
      .use(headersFor, unstored)
      .route('/', door({ ...app, words: doorIn.zh }))
      .route(doorIn.en.root, door({ ...app, words: doorIn.en }))
      .post('/d/:token/identity', notTooLarge, openIdentity(app))
      .post('/d/:token/papers/:name', notTooLarge, sendPaper(app))
      .get('/d/:token/files/:place', sendFile(app))
      .route('/plan/:token', ledger(app))
      .route('/open311/v2', open311(app))
      .use(onlyLooking)
      .route('/', health(app, checksOf(app, options)))
      // Browsers ask for one whether there is one or not.
      .get('/favicon.ico', (context) => context.body(null, 204))
      .get(styleAddress, forEver(style, 'text/css'))
      .get('/d/:token', linkedCase(app))
      .notFound((context) => context.html(nothing(context), 404))
      .onError((fault, context) => {
        // The pattern of the address, not the address itself: a token in a log would open the page.
        log.error({ route: routePath(context), err: fault }, 'page failed')
        return context.html(refusalPage('failed'), 500)
      })
  )
}

/** In the language of the address that was asked for. */
function nothing({ req }: Context) {
  const words = req.path.startsWith(`${doorIn.en.root}/`) ? doorIn.en : doorIn.zh
  return refusal(words.refusals.nothing, words)
}

/** For a process that shows nobody any page: only the addresses for machines. */
export const healthApp = (app: WebParts, options: WebOptions = {}): Hono =>
  new Hono().use(headers, unstored, onlyLooking).route('/', health(app, checksOf(app, options)))

function checksOf({ storage, queues }: WebParts, { chatConnected }: WebOptions): Checks {
  return { mongodb: storage.ping, redis: queues.ping, ...(chatConnected ? { chat: chatConnected } : {}) }
}
