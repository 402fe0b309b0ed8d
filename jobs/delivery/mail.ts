/** E-mail for whoever the chat does not reach: the people of the office that a notice is for, if they have addresses. */

import type { App } from '../../src/app.ts'
import { holdersToday } from '../../src/chat/places.ts'
import type { Attachment } from '../../src/chat/say.ts'
import type { Case } from '../../src/rules/cases/case.ts'
import type { Role } from '../../src/rules/city.ts'
import { toDay } from '../../src/rules/deadlines.ts'
import { sees, sightOf } from '../../src/rules/sight/visibility.ts'
import type { Posted, PromiseRecord } from '../../src/storage/ledger.ts'
import type { PersonRecord } from '../../src/storage/people.ts'
import { linkFor } from '../../src/storage/secrets/links.ts'
import { mailWords } from '../../src/words/chat/mail.ts'
import { type Mailer, messageIdOf, withMailer } from './smtp.ts'

/** `paper`: what would have been attached in the chat. */
type Mailing = { promise: PromiseRecord; file: Case | null; text: string; paper?: Attachment }

/** null: no mail server, or nobody with an address who may read it. Throws ChannelFault. */
export async function mail(app: App, mailing: Mailing): Promise<Posted[] | null> {
  const { mail: settings } = app.config
  if (!settings) return null
  const people = (await addressees(app, mailing)).filter(({ email }) => email)
  if (people.length === 0) return null
  return withMailer(settings.url, (mailer) =>
    Promise.all(people.map((person) => send(app, mailer, { person, ...mailing }))),
  )
}

type Sending = Mailing & { person: PersonRecord }

/** The id of the message follows from the promise: sent twice, mail programs show it once. */
async function send(
  { config, clock }: App,
  mailer: Mailer,
  { person, promise, file, text, paper }: Sending,
): Promise<Posted> {
  const link = file ? linkFor({ no: file.no, person: person.id, config, now: clock() }) : null
  const messageId = messageIdOf(`${promise.id} ${person.id}`, config)
  await mailer.sendMail({
    from: config.mail?.from,
    to: person.email,
    messageId,
    subject: mailWords.subject(text),
    text: mailWords.body(text, link),
    ...(paper ? { attachments: [{ filename: paper.name, content: paper.content }] } : {}),
  })
  return { channel: `mailto:${person.email}`, ts: messageId }
}

/** Visibility is asked of each person, as on every other way to a case. */
async function addressees(
  { storage, city, clock }: App,
  { promise, file }: Mailing,
): Promise<PersonRecord[]> {
  const found = await peopleOf(storage, promise.what.to, city, clock())
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
