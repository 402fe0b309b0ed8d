/** E-mail for whoever the chat does not reach: the people of the office that a notice is for, if they have addresses. */

import type { App } from '../../src/app.ts'
import { holdersToday } from '../../src/chat/places.ts'
import type { Case } from '../../src/rules/cases/case.ts'
import type { Role } from '../../src/rules/city.ts'
import { toDay } from '../../src/rules/deadlines.ts'
import { sees, sightOf } from '../../src/rules/sight/visibility.ts'
import type { Posted, PromiseRecord } from '../../src/storage/ledger.ts'
import type { PersonRecord } from '../../src/storage/people.ts'
import { linkFor } from '../../src/storage/secrets/links.ts'
import { mailWords } from '../../src/words/chat/mail.ts'
import { type Mailer, messageIdOf, withMailer } from './smtp.ts'

type Mailing = { promise: PromiseRecord; file: Case | null; text: string }

/** null: no mail server, or nobody with an address who may read it. Throws ChannelFault. */
export async function mail(app: App, { promise, file, text }: Mailing): Promise<Posted[] | null> {
  const { mail: settings } = app.config
  if (!settings) return null
  const people = (await addressees(app, promise, file)).filter(({ email }) => email)
  if (people.length === 0) return null
  return withMailer(settings.url, (mailer) =>
    Promise.all(people.map((person) => send(app, mailer, { person, promise, file, text }))),
  )
}

type Sending = Mailing & { person: PersonRecord }

/** The id of the message follows from the promise: sent twice, mail programs show it once. */
async function send(
  { config, clock }: App,
  mailer: Mailer,
  { person, promise, file, text }: Sending,
): Promise<Posted> {
  const link = file ? linkFor({ no: file.no, person: person.id, config, now: clock() }) : null
  const messageId = messageIdOf(`${promise.id} ${person.id}`, config)
  await mailer.sendMail({
    from: config.mail?.from,
    to: person.email,
    messageId,
    subject: mailWords.subject(text),
    text: mailWords.body(text, link),
  })
  return { channel: `mailto:${person.email}`, ts: messageId }
}

/** Visibility is asked of each person, as on every other way to a case. */
async function addressees(
  { storage, city, clock }: App,
  { what: { to } }: PromiseRecord,
  file: Case | null,
): Promise<PersonRecord[]> {
  const found = await peopleOf(storage, to, city, clock())
  return found.filter((person) => !file || sees(sightOf({ kind: 'person', ...person }, city), file))
}

async function peopleOf(
  { people }: App['storage'],
  to: PromiseRecord['what']['to'],
  city: App['city'],
  now: Date,
): Promise<readonly PersonRecord[]> {
  if ('person' in to) {
    const one = await people.get(to.person)
    return one ? [one] : []
  }
  const on = toDay(now)
  const holding = async (unit: string, role: Role) => holdersToday(await people.inUnit(unit), [role], on)
  if ('desk' in to)
    return to.desk === 'coordination'
      ? holding(city.coordination, 'coordinator')
      : holding(city.supervision, 'supervisor')
  return 'office' in to ? holding(to.unit, to.office) : []
}
