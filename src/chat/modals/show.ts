/** Opening views in time: a trigger is good for three seconds, so a slow read gets a light view first. */

import type { ModalView } from '@slack/web-api'
import { formWords } from '../../words/chat/modals.ts'
import type { Desk } from '../desk/desk.ts'
import { channelOf, type Place } from '../desk/place.ts'
import { tell } from '../desk/tell.ts'
import { sayingView } from './form.ts'

/** Somebody waits for an answer: who, where, and with what they may be shown a view. */
export type Waiting = { user: string; trigger: string; place: Place }

/** A view, or a sentence that says why there is none. */
export type Showing = ModalView | { says: string }

/** How long a read may take before the light view is shown. Milliseconds of real time. */
const patience = 800

export async function openView(
  { web }: Pick<Desk, 'web'>,
  { trigger, place }: Waiting,
  view: ModalView,
): Promise<string> {
  const opening = { trigger_id: trigger, view }
  const opened = await (place.on === 'view' ? web.views.push(opening) : web.views.open(opening))
  return opened.view?.id ?? ''
}

/** Shows what `made` comes to; if that takes long, a waiting view that is then filled. */
export async function show(desk: Pick<Desk, 'web'>, waiting: Waiting, made: Promise<Showing>): Promise<void> {
  const first = await within(patience, made)
  if (first === late) {
    const id = await openView(desk, waiting, sayingView(formWords.loadingTitle, formWords.loading))
    await desk.web.views.update({ view_id: id, view: asView(await made) })
    return
  }
  if ('says' in first) await answer(desk, waiting, first.says)
  else await openView(desk, waiting, first)
}

/** A private answer where the person is looking: under the message, or over the view. */
export async function answer(desk: Pick<Desk, 'web'>, waiting: Waiting, text: string): Promise<void> {
  const { user, place } = waiting
  if (place.on === 'home' || place.on === 'view')
    await openView(desk, waiting, sayingView(formWords.refusedTitle, text))
  else await tell(desk, { user, text, ...channelOf(place) })
}

const asView = (showing: Showing): ModalView =>
  'says' in showing ? sayingView(formWords.refusedTitle, showing.says) : showing

export const late = Symbol('late')

/** What comes within so many milliseconds of real time, or `late`; the work itself goes on. */
export async function within<Result>(
  milliseconds: number,
  work: Promise<Result>,
): Promise<Result | typeof late> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<typeof late>((resolve) => {
    timer = setTimeout(() => resolve(late), milliseconds)
  })
  try {
    return await Promise.race([work, over])
  } finally {
    clearTimeout(timer)
  }
}
