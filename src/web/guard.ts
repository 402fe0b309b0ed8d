/** What holds for every answer: nothing is framed, cached, sniffed or scripted, and nothing is sent to us yet. */

import { Hono, type MiddlewareHandler } from 'hono'
import { createMiddleware } from 'hono/factory'
import { secureHeaders } from 'hono/secure-headers'
import { doorIn } from '../words/web/door/door-words.ts'
import { refusalPage } from './pages/refusal-page.ts'

const policy = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
}
const others = {
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  // Set where TLS ends; a plain local address must not be pinned to https.
  strictTransportSecurity: false,
} as const

/**
 * Given to each answer before it is made: set afterwards, as the library does it, each answer would be built twice. The
 * values are the library's, asked for once.
 */
async function given(guard: MiddlewareHandler): Promise<MiddlewareHandler> {
  const { headers } = await new Hono()
    .use(guard)
    .all((context) => context.body(null))
    .request('/')
  const fixed = [...headers]
  return (context, next) => {
    for (const [name, value] of fixed) context.header(name, value)
    return next()
  }
}

/** The style sheet is our own file, and there are no scripts: so a stranger's words can never run. */
export const headers: MiddlewareHandler = await given(
  secureHeaders({ contentSecurityPolicy: policy, ...others }),
)

/** The form and its receipt have scripts, files of our own, that may speak to us only. */
const scripted = await given(
  secureHeaders({
    contentSecurityPolicy: { ...policy, scriptSrc: ["'self'"], connectSrc: ["'self'"] },
    ...others,
  }),
)
const withScript: ReadonlySet<string> = new Set(
  ['', doorIn.en.root].flatMap((root) => [root, `${root}/`, `${root}/complaints`, `${root}/receipt`]),
)

export const headersFor: MiddlewareHandler = (context, next) =>
  withScript.has(context.req.path) ? scripted(context, next) : headers(context, next)

/** What may be kept says so itself. */
export const unstored = createMiddleware((context, next) => {
  context.header('Cache-Control', 'no-store')
  return next()
})

/** Anything but looking is refused before a byte of a body is read. */
export const onlyLooking = createMiddleware(async (context, next) => {
  if (context.req.method === 'GET' || context.req.method === 'HEAD') return next()
  context.header('Allow', 'GET, HEAD')
  context.header('Connection', 'close')
  return context.html(refusalPage('method'), 405)
})
