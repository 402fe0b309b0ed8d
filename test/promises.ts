import { attachmentName } from '../jobs/delivery/paper-message.ts'
import type { Message } from '../src/local/sandbox/workspace/shapes.ts'
import type { PromiseRecord } from '../src/storage/ledger.ts'
import type { World } from './world.ts'

const promiseOf = ({ metadata }: Message): unknown => metadata?.event_payload.promise

/**
 * What is wrong with the promises of a case: not delivered, without an id, with an id that no message has, or said
 * more than once. Empty: each was kept exactly once.
 */
export async function brokenPromises(world: World, no: string): Promise<string[]> {
  const promises = await world.app.storage.ledger.of(no)
  const spoken = world.spoken()
  if (promises.length === 0) return [`${no} owes nothing`]
  const single = promises.filter((promise) => listIn(promise) === null)
  return [
    ...single.flatMap((promise) => wrongWith(promise, spoken)),
    ...(await brokenLists(world, promises, spoken)),
  ]
}

/** Of the reminders that a list took over: the list was said instead, or nothing was left to say. */
async function brokenLists(
  world: World,
  promises: readonly PromiseRecord[],
  spoken: readonly Message[],
): Promise<string[]> {
  const lists = new Set(promises.flatMap((promise) => listIn(promise) ?? []))
  const found = await Promise.all([...lists].map((id) => world.app.storage.ledger.get(id)))
  return found.flatMap((list) => {
    if (!list) return ['a list that was promised is on no list']
    const isEmpty = list.state === 'void' && list.reason === 'nothing is owed any more'
    return isEmpty ? [] : wrongWith(list, spoken)
  })
}

/** The list that tells of a case in place of a reminder of its own. */
const listIn = ({ state, reason }: PromiseRecord): string | null =>
  (state === 'void' && /^told in (\S+)$/.exec(reason ?? '')?.[1]) || null

/** Nobody needs it any more, or there never was anybody who asked. */
const needless = ({ state, reason, what }: PromiseRecord): boolean =>
  state === 'void' && (reason === 'the case has moved on' || 'origin' in what.to)

function wrongWith(promise: PromiseRecord, spoken: readonly Message[]): string[] {
  const { id, state, posted, reason, what, no } = promise
  // The platform lets no metadata travel with a file: its name tells which promise it keeps.
  const file = attachmentName(what, no ?? '')
  if (needless(promise)) return []
  if (state !== 'delivered') return [`${id} is ${state}: ${reason ?? 'not tried'}`]
  const said = spoken.filter(
    (message) => promiseOf(message) === id || message.files?.some(({ title }) => title === file),
  )
  const lost = posted.filter(
    ({ channel, ts }) => !said.some((one) => one.channel === channel && one.ts === ts),
  )
  return [
    ...(posted.length === 0 ? [`${id} has no id of the platform`] : []),
    ...lost.map(({ ts }) => `${id} was not said under ${ts}`),
    ...(said.length > posted.length ? [`${id} was said ${said.length} times`] : []),
  ]
}

/** All words that the bot has said about a case, card or line. */
export const saidAbout = (world: World, no: string): Message[] =>
  world.spoken().filter(({ text, blocks }) => JSON.stringify([text, blocks]).includes(no))
