/** What a deed promises to people and to the queue; saved in the same write as the deed itself. */

import type { PersonId, UnitId } from '../city.ts'

/** Whom a notice is for: an office or a place, resolved to channels and people only when it is delivered. */
export type Addressee =
  | { unit: UnitId; office: 'liaison' | 'leader' }
  | { desk: 'coordination' | 'supervision' }
  | { person: PersonId }
  /** A channel beside the chat that repeats what a place hears; `webhook`, or a robot's name. */
  | { mirror: string }
  /** The message that the case came from: its thread. */
  | { origin: true }
  /** Whoever complained, by the way they have left, where they have agreed to be told. */
  | { complainant: true }
  /** The thread under a card of this case. */
  | { under: CardName; unit: UnitId | null }

/** Notices have a word each in words/; what they say beyond these fields is read from the case on delivery. */
export type NoticeName =
  /** Answer to whoever filed it: number, what was understood, where it goes and why, when it is due. */
  | 'registered'
  /** One line of the file, as it happened. `entry`: its place in the history. */
  | 'moved'
  | 'reminder'
  | 'proposal'
  /** A step that a coordinator has confirmed: 督办函 and beyond, to the unit and its leader. */
  | 'escalation'
  /** To the coordinators: earlier complaints that may be about the same. */
  | 'likely-duplicate'
  /** A draft of the paper that a deed calls for; `paper`: its name. */
  | 'paper'
  /** To whoever complained: that there is something to look at, and nothing of what it is. */
  | 'news'
  /** To whoever complained, long after: whether it has done them harm. */
  | 'check-back'
  /** To whoever complained: the way to a new code. `until`: how long it is open. */
  | 'new-code'
  | 'undeliverable'
  | 'nobody-there'
  | 'digest'
  /** One list of all the plan tasks that an office owes something on; `day`: which day's. */
  | 'task-list'
  /** To the coordinators: units whose list could not be said to anybody. */
  | 'unheard-lists'
  /** One list of the cases of an office, where its reminders of the day are more than it can take; `day`. */
  | 'case-list'
  /** To the coordinators: what ought to have been said or done long ago, and was not. */
  | 'missed'
  /** To the coordinators: names in a plan that stand for no unit they know of. */
  | 'unknown-owners'

export type CardName =
  | 'unit'
  | 'triage'
  | 'extension'
  | 'review'
  | 'dispute'
  | 'party'
  | 'arbiter'
  | 'transfer'

export type JobName =
  | 'route'
  | 'open-parts'
  | 'rejoin'
  | 'open-dispute'
  | 'carry-out'
  | 'leave-dispute'
  | 'join-dispute'
  | 'tell-measure'
  | 'receive'
  | 'compare-precedents'
  | 'note-transfer'
  | 'dispute-transfer'
  | 'list-tasks'
  | 'check-files'

export type Owed = { id: string } & (
  | {
      is: 'notice'
      say: NoticeName
      to: Addressee
      with: Record<string, string>
      /** now: an answer to what somebody just did; window: shifted into office hours. */
      when: 'now' | 'window'
      /** Not before that moment. */
      notBefore?: string
    }
  /** Posts the card there, or brings the one that is there up to date. */
  | { is: 'card'; card: CardName; to: Addressee }
  | { is: 'job'; job: JobName; with: Record<string, string> }
)

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never
/** Not yet numbered; the engine gives each its id. */
export type Owing = Without<Owed, 'id'>

/** A card is one and the same for its whole life: by case, kind of card, and the office where it stands. */
export function cardId(no: string, { card, to }: { card: CardName; to: Addressee }): string {
  const place = 'unit' in to && to.unit ? to.unit : 'desk'
  return `${no}.card.${card}.${place}`
}
