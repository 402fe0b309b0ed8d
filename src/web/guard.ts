/** What holds for every answer: nothing is framed, cached, sniffed or scripted, and nothing is sent to us yet. */

import type { MiddlewareHandler } from 'hono'
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

/** The style sheet is our own file, and there are no scripts: so a stranger's words can never run. */
export const headers: MiddlewareHandler = secureHeaders({ contentSecurityPolicy: policy, ...others })

/** The form and its receipt have one script, a file of our own, that may speak to us only. */
const scripted = secureHeaders({
  contentSecurityPolicy: { ...policy, scriptSrc: ["'self'"], connectSrc: ["'self'"] },
  ...others,
})
const withScript: readonly string[] = ['', doorIn.en.root].flatMap((root) => [
  `${root}/`,
  `${root}/complaints`,
  `${root}/receipt`,
])

export const headersFor: MiddlewareHandler = (context, next) =>
  withScript.includes(context.req.path) || context.req.path === doorIn.en.root
    ? scripted(context, next)
    : headers(context, next)

export const unstored = createMiddleware(async (context, next) => {
  await next()
  if (!context.res.headers.has('Cache-Control')) context.header('Cache-Control', 'no-store')
})

/** Anything but looking is refused before a byte of a body is read. */
export const onlyLooking = createMiddleware(async (context, next) => {
  if (context.req.method === 'GET' || context.req.method === 'HEAD') return next()
  context.header('Allow', 'GET, HEAD')
  context.header('Connection', 'close')
  return context.html(refusalPage('method'), 405)
})
