/** Somebody presses a button of a case: it acts, opens its form, or answers privately why not. */

import type { Case } from '../../rules/cases/case.ts'
import { isRefused, type Refused } from '../../rules/refusal.ts'
import { refusalInWords } from '../../words/refusals.ts'
import { showAfter } from '../desk/after.ts'
import { type Desk, nameOf } from '../desk/desk.ts'
import type { Place } from '../desk/place.ts'
import { actorOn, officerOf, type Person } from '../desk/who.ts'
import { type Form, formView } from '../modals/form.ts'
import { packed } from '../modals/metadata.ts'
import { answer, type Showing, show } from '../modals/show.ts'
import type { Act } from './act.ts'
import { type Button, meaning } from './buttons.ts'

/** `key` names this very press: delivered twice, it acts once. */
export type Pressed = { no: string; person: Person; trigger: string; place: Place; key: string }

export async function press(desk: Desk, button: Button, pressed: Pressed): Promise<void> {
  if ('does' in button) return actAtOnce(desk, button.does, pressed)
  const { person, trigger, place } = pressed
  await show(desk, { user: person.chat, trigger, place }, formOrRefusal(desk, button, pressed))
}

async function actAtOnce(desk: Desk, act: Act, pressed: Pressed): Promise<void> {
  const { no, person, place, trigger, key } = pressed
  const file = await desk.app.storage.cases.get(no)
  const actor = file ? actorOn({ file, person, city: desk.app.city }) : officerOf(person)
  const done = await act.run(desk.app.office, { no, actor, key })
  if (isRefused(done)) {
    await answer(desk, { user: person.chat, trigger, place }, inWords(desk, done))
    return
  }
  await showAfter(desk, { file: done.done, again: done.again, person, place })
}

async function formOrRefusal(desk: Desk, button: Button, pressed: Pressed): Promise<Showing> {
  const { no, person, place } = pressed
  const file = await desk.app.storage.cases.get(no)
  const means = file ? meaning(button, file.kind) : null
  if (!file || !means || 'does' in means) return { says: inWords(desk, { refused: 'no-such-case', no }) }
  return drawn(desk, { form: means.opens, file, person, place })
}

type Opening = { form: Form; file: Case; person: Person; place: Place }

function drawn(desk: Desk, { form, file, person, place }: Opening): Showing {
  const { city } = desk.app
  const now = desk.app.clock()
  const actor = actorOn({ file, person, city })
  const hindered = form.hindered({ file, actor, now, city })
  if (hindered) return { says: inWords(desk, hindered) }
  const metadata = packed({ no: file.no, place })
  return formView({ id: form.id, name: form.name, blocks: form.fields({ file, city, now, actor }), metadata })
}

const inWords = (desk: Desk, no: Refused): string => refusalInWords(no, { nameOf: nameOf(desk) })
