/** What whoever complained may do on the tracking page: each a deed, offered while the table allows it and there is something to it. */

import {
  answerCheckBack,
  openCheckBack,
  wantCheckBacks,
} from '../../../actions/complaint/after/check-back.ts'
import { reportReprisal } from '../../../actions/complaint/after/report-reprisal.ts'
import { setNotices } from '../../../actions/complaint/after/set-notices.ts'
import { rate } from '../../../actions/complaint/endings/rate.ts'
import { reopen } from '../../../actions/complaint/endings/reopen.ts'
import { withdraw } from '../../../actions/complaint/endings/withdraw.ts'
import type { Sent as SentFile } from '../../../actions/complaint/filing/attach.ts'
import { reply } from '../../../actions/complaint/hearing/reply.ts'
import { sayMore, seekCoordination } from '../../../actions/complaint/hearing/say-more.ts'
import { type Deed, type Done, hindered, perform } from '../../../actions/perform.ts'
import type { Config } from '../../../config/config.ts'
import type { Case } from '../../../rules/cases/case.ts'
import { complaintMoves } from '../../../rules/cases/complaint/complaint.ts'
import type { City } from '../../../rules/city.ts'
import { isRefused, type Refused } from '../../../rules/refusal.ts'
import type { DoorWords } from '../../../words/web/door/door-words.ts'
import type { DoorParts } from '../door.ts'

export type ActName = keyof DoorWords['track']['acts']

type Asked = {
  no: string
  key: string
  text: string
  files: readonly SentFile[]
  file: Case<'complaint'>
}
/** `filed`: the number of a complaint that came of it. */
type Came = Done | Refused | { filed: string }
type At = { city: City; now: Date; canWrite: boolean }

type Act = {
  move: keyof typeof complaintMoves.moves
  do(app: DoorParts, asked: Asked): Promise<Came>
  /** Left out: whenever the table allows it. */
  isOpen?(file: Case<'complaint'>, at: At): boolean
}

const actor = { kind: 'complainant' } as const

function does<Input>(deed: Deed<'complaint', Input>, inputOf: (asked: Asked) => Input): Act['do'] {
  return ({ office }, asked) => {
    const { no, key } = asked
    return perform(office, deed, { no, key, actor, input: inputOf(asked) })
  }
}

const written = ({ text, files }: Asked) => ({ text, files })
const reason = ({ text }: Asked) => ({ reason: text })
const nothing = () => ({})
const isAsked: Act['isOpen'] = ({ facts }, { now }) => openCheckBack(facts.checkBacks, now) > 0

export const acts: Readonly<Record<ActName, Act>> = {
  checkBackFine: { move: 'answerCheckBack', do: does(answerCheckBack, nothing), isOpen: isAsked },
  checkBackHarm: { move: 'answerCheckBack', do: harmDone, isOpen: isAsked },
  reply: { move: 'reply', do: does(reply, written) },
  supplement: { move: 'supplement', do: does(sayMore, written) },
  rate: {
    move: 'rate',
    do: does(rate, ({ text }) => ({ text })),
    isOpen: (file) => !rate.lacking?.(file),
  },
  reopen: { move: 'reopen', do: does(reopen, reason) },
  seekCoordination: { move: 'seekCoordination', do: does(seekCoordination, reason) },
  noticesOn: {
    move: 'setNotices',
    do: does(setNotices, () => ({ on: true })),
    isOpen: ({ facts }, { canWrite }) => canWrite && facts.identity !== undefined && !facts.notify,
  },
  noticesOff: {
    move: 'setNotices',
    do: does(setNotices, () => ({ on: false })),
    isOpen: ({ facts }) => facts.notify === true,
  },
  wantCheckBacks: {
    move: 'wantCheckBacks',
    do: does(wantCheckBacks, nothing),
    isOpen: ({ facts }) => facts.checkBacks === undefined,
  },
  withdraw: { move: 'withdraw', do: does(withdraw, reason) },
}

/** The complaint first, then the answer: sent again after a crash between them, both are there once. */
async function harmDone({ office }: DoorParts, { no, key, text, file }: Asked): Promise<Came> {
  if (text === '') return { refused: 'missing', what: 'text' }
  const again = file.history.some((entry) => entry.key === key)
  if (!again && openCheckBack(file.facts.checkBacks, office.clock()) === 0)
    return { refused: 'nothing-asked' }
  const filed = await reportReprisal(office, { about: file, text, key })
  const answered = await perform(office, answerCheckBack, { no, key, actor, input: {} })
  return isRefused(answered) ? answered : { filed: filed.no }
}

/** Whether anything can be sent from here. */
export const canWrite = ({ mail, sms }: Pick<Config, 'mail' | 'sms'>): boolean => Boolean(mail || sms)

/** In the order in which they stand on the page. */
export function offered(file: Case<'complaint'>, at: At): ActName[] {
  return (Object.keys(acts) as ActName[]).filter((name) => {
    const { move: row, isOpen } = acts[name]
    const move = complaintMoves.moves[row]
    return !hindered({ file, actor, name: row, move, city: at.city }) && (isOpen?.(file, at) ?? true)
  })
}
