/** Every reason the answer can be no, as a value. The doors find the words; a new reason does not compile without. */

import type { Part } from './cases/moves.ts'

export type Refused =
  /** Also said to those who may not know that the case exists. */
  | { refused: 'no-such-case'; no: string }
  | { refused: 'not-now'; no: string; state: string; kind: string; deed: string }
  | { refused: 'not-yours'; no: string; by: readonly Part[]; unit: string }
  | { refused: 'unknown-person' }
  | { refused: 'unknown-unit'; what: string }
  /** No name of the catalogue, or of a district of the city: a rule for it would never apply. */
  | { refused: 'unknown-matter'; what: string }
  | { refused: 'unknown-district'; what: string }
  | { refused: 'recused'; unit: string }
  | { refused: 'too-late'; clock: string; due: string }
  | { refused: 'designated'; basis: string }
  /** It came by that transfer, and goes no further. */
  | { refused: 'one-hop'; no: string }
  | {
      refused: 'missing'
      what:
        | 'reason'
        | 'text'
        | 'view'
        | 'unit'
        | 'days'
        | 'basis'
        | 'other-party'
        | 'day'
        | 'officers'
        | 'packet'
        | 'copy'
        | 'handlers'
        | 'evidence'
        | 'later-day'
        | 'contact'
    }
  | { refused: 'no-more'; what: 'question' | 'extension' | 'file'; limit: number }
  | { refused: 'nothing-asked' }
  | { refused: 'needs-review' }
  | { refused: 'same-unit' }
  | { refused: 'same-category' }
  /** It is disputed whose case it is: nobody decides alone. */
  | { refused: 'contested'; dispute: string | null }
  /** Whom it accuses cannot change while it is disputed. */
  | { refused: 'dispute-first'; dispute: string | null }
  /** The parties are one body to the outside: it settles such a thing itself. */
  | { refused: 'one-body'; unit: string }
  /** What is the applicant's own: to complete its papers, to take them back. */
  | { refused: 'not-applicant'; unit: string }
  /** Agreed on by those who talked: nobody else can be bound by it. */
  | { refused: 'not-a-party'; unit: string }
  /** Nobody in the city stands above the parties and apart from them. */
  | { refused: 'no-arbiter' }
  /** The city's data name no police to transfer to. */
  | { refused: 'no-police' }
  /** A second pair of eyes is asked for. */
  | { refused: 'own-work' }
  /** The unit has no part in this task, or it is not for this person to speak of it. */
  | { refused: 'no-share'; unit: string }
  /** The unit's part is accepted already. */
  | { refused: 'accepted'; unit: string }
  /** Another unit's wish for a later date waits for its answer. */
  | { refused: 'date-asked'; unit: string; deadline: string }
  /** No step of the ladder waits for a decision. */
  | { refused: 'nothing-proposed' }
  /** No report waits to be accepted. */
  | { refused: 'nothing-reported' }
  | { refused: 'busy' }

export const isRefused = (answer: object): answer is Refused => 'refused' in answer
