import { ActRefused } from '../refuse.ts'
import type { Carrier, EventPayload, Outcome, Parcel } from './parcel.ts'

type Options = { carrier: () => Carrier; retryAfterMs: readonly number[]; done: () => void }

/** Brings parcels to the bot. Events are tried again when not acknowledged; interactions and commands are not. */
export class PostOffice {
  readonly #options: Options
  #underway = 0
  #copies = 1
  #closed = false
  /** Events given up after the last try. */
  readonly lost: EventPayload[] = []

  constructor(options: Options) {
    this.#options = options
  }

  /** Deliveries not yet acknowledged or given up. */
  get underway(): number {
    return this.#underway
  }

  /** From now on every event is delivered this often, each with the same event id. */
  copy(times: number): void {
    this.#copies = times
  }

  /** Sends an event, with the tries that Slack makes; what is lost after them is in `lost`. */
  event(payload: EventPayload): void {
    for (let copy = 0; copy < this.#copies; copy += 1) void this.#counted(this.#deliver(payload))
  }

  /** Sends an interaction or a command, once; returns what the bot answered with its acknowledgement. */
  async ask(parcel: Parcel): Promise<unknown> {
    const outcome = await this.#counted(this.#options.carrier().carry({ parcel, retry: 0, reason: '' }))
    if (outcome.acked) return outcome.payload
    if (outcome.why === 'no_connection') {
      throw new ActRefused('no-bot', 'No bot is connected to the sandbox: start one.')
    }
    throw new ActRefused('no-answer', `The bot did not acknowledge (${outcome.why}): look into its log.`)
  }

  close(): void {
    this.#closed = true
  }

  async #deliver(payload: EventPayload): Promise<void> {
    const { carrier, retryAfterMs } = this.#options
    const parcel: Parcel = { type: 'events_api', payload }
    let outcome = await carrier().carry({ parcel, retry: 0, reason: '' })
    for (const [at, wait] of retryAfterMs.entries()) {
      if (outcome.acked || this.#closed) return
      await this.#pause(wait, outcome)
      outcome = await carrier().carry({ parcel, retry: at + 1, reason: outcome.why })
    }
    if (!outcome.acked) this.lost.push(payload)
  }

  /** A bot that is away gets the retry as soon as it is back; one that was slow gets it when the wait is over. */
  async #pause(ms: number, { why }: Outcome & { acked: false }): Promise<void> {
    if (why === 'no_connection') return this.#options.carrier().awaitBot(ms)
    if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms).unref())
  }

  async #counted<Result>(work: Promise<Result>): Promise<Result> {
    this.#underway += 1
    try {
      return await work
    } finally {
      this.#underway -= 1
      this.#options.done()
    }
  }
}
