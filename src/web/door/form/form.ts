/** `/`: the form. `?unit=` and `?matter=` fill in what a poster already says. */

import type { Context, Handler } from 'hono'
import type { Field } from '../../../words/web/door/door-words.ts'
import type { FilesView } from '../../pages/files.ts'
import { formPage } from '../../pages/public/form-page.ts'
import { sealOf, withSecret } from '../browser.ts'
import { challengeFor, isBusy } from '../challenge/challenge.ts'
import type { DoorParts } from '../door.ts'
import type { Sent } from '../sent.ts'

type Parts = Pick<DoorParts, 'config' | 'city' | 'words' | 'queues'>

export const form =
  (app: Parts): Handler =>
  async (context) => {
    const { unit = '', matter = '' } = context.req.query()
    const named = app.city.units.get(unit)?.name ?? unit
    const about = [named, matter].filter(Boolean).join('：').slice(0, 300)
    if (about || (await isBusy(app))) return showForm(context, app, { values: { about, mode: 'named' } })
    const [before, after] = await blankForm(app)
    const seal = Buffer.from(sealOf(withSecret(context, app.config), app.config))
    return context.body(Buffer.concat([before, seal, after]), 200, {
      'Content-Type': 'text/html; charset=UTF-8',
    })
  }

/** Most visitors see the same page but for its seal: its bytes are made once for each language. */
type Around = readonly [before: Buffer, after: Buffer]
const blanks = new WeakMap<Parts, Promise<Around>>()

function blankForm(app: Parts): Promise<Around> {
  const known = blanks.get(app) ?? aroundSeal(app)
  blanks.set(app, known)
  return known
}

async function aroundSeal(app: Parts): Promise<Around> {
  const mark = 'the-seal-stands-here'
  const page = await formPage({ ...app, values: { mode: 'named' }, seal: mark, challenge: null })
  const [before = '', after = ''] = page.split(mark)
  return [Buffer.from(before), Buffer.from(after)]
}

type Shown = {
  values: Sent
  faults?: readonly Field[]
  files?: FilesView
  stale?: boolean
  /** Seconds after which it goes without a proof. */
  unproved?: number
  status?: 200 | 409 | 422 | 429
}

/** The form with what was written in it, so that nothing need be written twice. */
export async function showForm(context: Context, app: Parts, { values, status = 200, ...more }: Shown) {
  const seal = sealOf(withSecret(context, app.config), app.config)
  const challenge = (await isBusy(app)) ? await challengeFor(app) : null
  return context.html(formPage({ ...app, values, seal, challenge, ...more }), status)
}
