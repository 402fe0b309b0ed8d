/** The catalogue's matter and the district that a dispute is about, as the router reads its text. */

import type { App } from '../../app.ts'
import type { DisputeFacts } from '../../rules/cases/disputes/dispute.ts'
import { toDay } from '../../rules/deadlines.ts'

export function aboutIn(
  { app }: { app: Pick<App, 'router' | 'city' | 'clock'> },
  text: string,
): NonNullable<DisputeFacts['about']> {
  const { matter, district } = app.router(text, toDay(app.clock()))
  return { matter: app.city.matters.find(({ id }) => id === matter)?.name ?? null, district }
}
