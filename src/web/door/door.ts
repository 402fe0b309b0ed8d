/** The public's door: everything that somebody without an account may do. */

import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { App } from '../../app.ts'
import { type DoorWords, doorIn } from '../../words/web/door/door-words.ts'
import { forEver } from '../for-ever.ts'
import { refusal } from '../pages/refusal-page.ts'
import { solver, solverAddress } from './challenge/solver.ts'
import { isMultipart } from './files/receive.ts'
import { file } from './form/file.ts'
import { form } from './form/form.ts'
import { script, scriptAddress } from './form/script.ts'
import { understand } from './form/understand.ts'
import { units } from './form/units.ts'
import { askForNewCode, makeNewCode, sendNewCode, showNewCode } from './lost/lost.ts'
import { receipt } from './receipt/receipt.ts'
import { receiptScript, receiptScriptAddress } from './receipt/receipt-script.ts'
import { act, askForCode, lookUp } from './track/track.ts'
import { verify } from './verify.ts'

export type DoorParts = Pick<
  App,
  'config' | 'city' | 'clock' | 'storage' | 'queues' | 'office' | 'router' | 'log'
> & {
  /** In the language of the visitor. */
  words: DoorWords
}

/** 20,000 characters of three bytes each, written as %E4%B8%80. Bytes. */
const mostSent = 256 * 1024

const within = (words: DoorWords): MiddlewareHandler => {
  const onError = (context: Context) => context.html(refusal(words.refusals.large, words), 413)
  const limit = bodyLimit({ maxSize: mostSent, onError })
  // A form with files is bounded while it is read.
  return (context, next) => {
    if (isMultipart(context)) return next()
    const length = context.req.header('content-length')
    if (!length || context.req.header('transfer-encoding')) return limit(context, next)
    return Number(length) > mostSent ? Promise.resolve(onError(context)) : next()
  }
}

/** For addresses that are not the public's. */
export const notTooLarge = within(doorIn.zh)

export const door = (app: DoorParts): Hono =>
  new Hono()
    .get('/', form(app))
    .post('/complaints', within(app.words), file(app))
    .post('/understand', within(app.words), understand(app))
    .get(scriptAddress, forEver(script, 'text/javascript'))
    .get(solverAddress, forEver(solver, 'text/javascript'))
    .get(receiptScriptAddress, forEver(receiptScript, 'text/javascript'))
    .get('/units', units(app))
    .get('/receipt', receipt(app))
    .get('/track', askForCode(app))
    .post('/track', within(app.words), lookUp(app))
    .post('/track/:act', within(app.words), act(app))
    .get('/lost', askForNewCode(app))
    .post('/lost', within(app.words), sendNewCode(app))
    .get('/lost/:token', showNewCode(app))
    .post('/lost/:token', within(app.words), makeNewCode(app))
    .get('/verify', verify(app))
