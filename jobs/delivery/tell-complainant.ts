/** A neutral message to whoever complained, by e-mail or SMS. Where it went is known to nobody but the sealed record. */

import type { App } from '../../src/app.ts'
import type { Case } from '../../src/rules/cases/case.ts'
import { type Reach, reachesOf } from '../../src/rules/cases/complaint/contact.ts'
import type { Posted, PromiseRecord } from '../../src/storage/ledger.ts'
import { lostCodeToken } from '../../src/storage/secrets/lost-code.ts'
import { type News, newsIn } from '../../src/words/web/door/news.ts'
import { ChannelFault } from './channel-fault.ts'
import { postJson } from './post-json.ts'
import { messageIdOf, withMailer } from './smtp.ts'
import { signatureOf } from './webhook.ts'

type Telling = { promise: PromiseRecord; file: Case }

/** `void`: there is nobody to tell, or no way. Throws ChannelFault where the way is barred for the moment. */
export async function tellComplainant(
  app: App,
  { promise, file }: Telling,
): Promise<Posted | { void: string }> {
  if (file.kind !== 'complaint' || !file.facts.identity) return { void: 'nothing to write to' }
  const asked = promise.what.is === 'notice' && promise.what.say === 'new-code'
  if (!asked && !file.facts.notify) return { void: 'not wanted' }
  const news = await newsOf(app, promise, file)
  const reaches = reachesOf(await app.storage.identities.contactOf(file.facts.identity))
  if (!news || reaches.length === 0) return { void: news ? 'nothing to write to' : 'over' }
  try {
    return (await send(app, reaches, { id: promise.id, ...news })) ?? { void: 'no way there' }
  } catch (fault) {
    if (fault instanceof ChannelFault && fault.fault.again !== 'later') return { void: fault.message }
    throw fault
  }
}

/** null: the way to a new code has closed meanwhile. */
async function newsOf(
  { config, clock, storage }: App,
  { what }: PromiseRecord,
  { no, facts, origin }: Case<'complaint'>,
): Promise<News | null> {
  const language = facts.language ?? 'zh'
  const words = newsIn[language]
  const root = `${config.publicUrl}${language === 'en' ? '/en' : ''}`
  if (what.is !== 'notice') return null
  if (what.say === 'check-back') return words.checkBack(no, `${root}/track`)
  if (what.say !== 'new-code') return words.news(no, `${root}/track`)
  const until = new Date(what.with.until ?? 0)
  const minutes = Math.floor((until.getTime() - clock().getTime()) / 60_000)
  const mark = await storage.codes.mark(origin.key)
  if (minutes < 1 || !mark) return null
  const token = lostCodeToken({ no, until, mark }, config.dataKey)
  return words.newCode(no, `${root}/lost/${token}`, minutes)
}

type Message = News & { id: string }

/** By the first way that is set up here: somebody may have left an address and a number. null: there is none. */
async function send({ config }: App, reaches: readonly Reach[], message: Message): Promise<Posted | null> {
  const { mail, sms } = config
  const { id, subject, text } = message
  const { by, address } = reaches.find((reach) => config[reach.by]) ?? {}
  if (by === 'mail' && mail) {
    const messageId = messageIdOf(id, config)
    const letter = { from: mail.from, to: address, messageId, subject, text }
    await withMailer(mail.url, (mailer) => mailer.sendMail(letter))
    return { channel: 'mail', ts: messageId }
  }
  if (by === 'sms' && sms) {
    const body = JSON.stringify({ id, to: address, text })
    await postJson(sms.url, body, { 'x-zhixie-signature': signatureOf(body, sms.secret) })
    return { channel: 'sms', ts: id }
  }
  return null
}
