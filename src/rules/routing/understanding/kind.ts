/** What sort of message it is: asked of the text's voice before anything is asked of its subject. */

import { accusedFrom } from '../accused/accusation.ts'
import { advertising, officeHours, smallTalk, thanks } from '../cues/chatter.ts'
import { commonNuisance, firstPerson, own } from '../cues/owner.ts'
import {
  asking,
  grievance,
  officialVoice,
  privateVoice,
  rhetorical,
  sighting,
  suggesting,
} from '../cues/voices.ts'
import type { Kind } from '../decision.ts'
import type { Signals } from '../text/signals.ts'

type Asked = { signals: Signals; likelihood: number; evidence: number }
/** `sure`: chance that it is this kind; `doubted`: the rules see it otherwise; `idle`: chance that it is for no office at all. */
export type KindFound = { kind: Kind; said: string; sure: number; doubted?: boolean; idle?: number }

/** Evidence of the catalogue that outweighs a chatty tone: about two words. */
const substantial = 2.6
/** Where a question that is one announces itself. */
const opening = 40
/** From this length on, a text that nothing is understood of is a person's to read, not ours to drop. */
const worthReading = 13

export function findKind({ signals, likelihood, evidence }: Asked): KindFound {
  const { text } = signals
  if (isDispute(signals)) return found('dispute', officialVoice, text)
  if (isIdle({ signals, likelihood, evidence })) return { kind: 'not_actionable', said: '', sure: 0.95 }
  if (isSuggestion(text, likelihood)) return found('suggestion', [suggesting], text)
  if (isInquiry(text, likelihood)) return found('inquiry', [asking], text)
  if (likelihood >= accusedFrom) return { kind: 'complaint', said: '', sure: 0.95 }
  return isOwnTrouble(text) ? { kind: 'complaint', said: '', sure: 0.8 } : found('report', [sighting], text)
}

const found = (kind: Kind, cues: readonly RegExp[], text: string): KindFound => ({
  kind,
  said: cues.map((cue) => cue.exec(text)?.[0]).find((hit) => hit !== undefined) ?? '',
  sure: 0.9,
})

/** Written by an office, naming at least one other, and asking who is competent. */
function isDispute({ text, mentions }: Signals): boolean {
  const voices = officialVoice.filter((cue) => cue.test(text)).length
  const bodies = new Set(mentions.map(({ line, level, said }) => line ?? `${level}${said}`)).size
  const personal = privateVoice.test(text) ? 1.5 : 0
  const speaksAsOffice = officialVoice[0]?.test(text) || officialVoice[1]?.test(text) ? 1 : 0
  return voices + speaksAsOffice + Math.min(bodies, 3) * 0.5 - personal >= 3.5 && voices >= 2
}

/** Thanks, chatter, advertising, opening hours: nothing that any office would have to do. */
function isIdle({ signals: { text, mentions, places }, likelihood, evidence }: Asked): boolean {
  if (likelihood >= 0.35) return false
  if (advertising.test(text) && !grievance.test(text)) return true
  if (thanks.test(text) && !/(?:但|可是|不过|又|还没|希望能|请(?:问|帮|求))/.test(text) && text.length < 80)
    return true
  if (officeHours.test(text) && !/投诉|举报|态度|排队|不在岗|没人/.test(text) && text.length < 40) return true
  if (smallTalk.test(text) && evidence < substantial && !(mentions.length > 0 && grievance.test(text)))
    return true
  const saysNothing = evidence === 0 && mentions.length === 0 && places.length === 0
  return (
    saysNothing &&
    text.length < worthReading &&
    !grievance.test(text) &&
    !asking.test(text) &&
    !asksForHelp.test(text)
  )
}

const asksForHelp = /投诉|举报|反映|维权|求助|管一下|管管|查处|怎么办|损失|被骗|请问.{4,}|咨询.{4,}/

function isSuggestion(text: string, likelihood: number): boolean {
  return likelihood < 0.35 && suggesting.test(text) && !/查处|举报|投诉|赔|罚|退(?:款|钱|费)|欠|骗/.test(text)
}

/** Asked outright, or nothing but questions; one that wants a remedy is none. A suspicion stays: judge() sees it. */
function isInquiry(text: string, likelihood: number): boolean {
  if (!asking.test(text) || suffers.test(text)) return false
  if (/请问|咨询|请教|想问|问一下|问下/.test(text.slice(0, opening))) return true
  return likelihood < 0.35 && isAllQuestions(text) && !hurts.test(text) && !rhetorical.test(text)
}

function isAllQuestions(text: string): boolean {
  const sentences = text.match(/[^。!?\n]+[。!?\n]?/g) ?? []
  const told = sentences.filter((sentence) => sentence.trim().length > 3 && !/\?|[吗呢]\s*$/.test(sentence))
  return told.length === 0 || (told.length === 1 && sentences.length > 1 && text.length < 60)
}

/** Own: bought, lives there, is owed; or a nuisance and a service that the whole street suffers. */
function isOwnTrouble(text: string): boolean {
  if (own.test(text)) return true
  if (firstPerson.test(text)) return !/举报|有(?:人|个)/.test(text)
  return commonNuisance.test(text) && !sighting.test(text)
}

const hurts = /不退|不给|骗|欠|投诉|举报|要求(?!对方)|赔|根本|到现在|一直(?:没|不)|扣我|黑心|遭不住|不发/
const suffers =
  /证在哪里嘛|(?:要求|叫|让|逼|喊)我们|罚(?:了)?我|扣了?我|罚款\d|拟罚|被罚|查封|没收|拖了|到现在|一直没|罚.{0,3}万|要罚/
