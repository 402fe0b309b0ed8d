/** The public's door: everything that somebody without an account may do. */

import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { App } from '../../app.ts'
import { doorWords } from '../../words/web/door.ts'
import { refusal } from '../pages/refusal-page.ts'
import { file } from './file.ts'
import { form } from './form.ts'
import { receipt } from './receipt.ts'
import { script, scriptAddress } from './script.ts'
import { act, askForCode, lookUp } from './track.ts'
import { understand } from './understand.ts'
import { verify } from './verify.ts'

export type DoorParts = Pick<App, 'config' | 'city' | 'clock' | 'storage' | 'queues' | 'office' | 'router'>

/** 20,000 characters of three bytes each, written as %E4%B8%80. Bytes. */
const mostSent = 256 * 1024

export const notTooLarge = bodyLimit({
  maxSize: mostSent,
  onError: (context: Context) => context.html(refusal(doorWords.refusals.large), 413),
})

export const door = (app: DoorParts): Hono =>
  new Hono()
    .get('/', form(app))
    .post('/complaints', notTooLarge, file(app))
    .post('/understand', notTooLarge, understand(app))
    .get(scriptAddress, (context) => {
      context.header('Cache-Control', 'public, max-age=31536000, immutable')
      return context.body(script, 200, { 'Content-Type': 'text/javascript; charset=utf-8' })
    })
    .get('/receipt', receipt(app))
    .get('/track', askForCode(app))
    .post('/track', notTooLarge, lookUp(app))
    .post('/track/:act', notTooLarge, act(app))
    .get('/verify', verify(app))
