import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { Person } from './acts/person.ts'
import type { Planned } from './api/faults.ts'
import type { CallNote } from './api/serve-api.ts'
import type { Parts } from './build.ts'
import { channelOf } from './workspace/channels.ts'
import { messagesOf, threadOf } from './workspace/messages.ts'
import { userOf } from './workspace/people.ts'
import type { Channel, Message, View } from './workspace/shapes.ts'

type Place = { baseUrl: () => string; own: Server | undefined }

/** A running sandbox, as the program and the tests see it. People and channels go by their names. */
export class Sandbox {
  readonly #parts: Parts
  readonly #place: Place
  #stopped = false

  constructor(parts: Parts, place: Place) {
    this.#parts = parts
    this.#place = place
  }

  /** Where the page is. */
  get url(): string {
    return this.#place.baseUrl()
  }

  /** For SLACK_API_URL and for `slackApiUrl` of the SDK. */
  get apiUrl(): string {
    return `${this.url}/api/`
  }

  get botToken(): string {
    return this.#parts.tokens.bot
  }

  get appToken(): string {
    return this.#parts.tokens.app
  }

  get signingSecret(): string {
    return this.#parts.tokens.signingSecret
  }

  get botUser(): string {
    return this.#parts.workspace.bot.id
  }

  /** Answers a request below the base path; false, and untouched, when it is not for the sandbox. */
  requestListener(request: IncomingMessage, response: ServerResponse): boolean {
    return this.#parts.mounted.requestListener(request, response)
  }

  /** The same for WebSockets: put it on the server's `upgrade` event. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    return this.#parts.mounted.upgrade(request, socket, head)
  }

  /** A person to act as, by name, e-mail or id. */
  as(who: string): Person {
    const { stage, pulse, workspace } = this.#parts
    return new Person({ ...stage, user: userOf(workspace, who) }, pulse)
  }

  channel(name: string): Channel {
    return channelOf(this.#parts.workspace, name)
  }

  /** Every message of a channel, answers in threads included, oldest first; a person's name: their talk with the bot. */
  messages(channelOrPerson: string): Message[] {
    const { workspace } = this.#parts
    const person = [...workspace.users.values()].find(({ name }) => name === channelOrPerson)
    return messagesOf(workspace, channelOf(workspace, person?.id ?? channelOrPerson).id)
  }

  /** A message as it is now, and the answers to it, oldest first. */
  thread(root: Message): Message[] {
    return threadOf(this.#parts.workspace, { channel: root.channel, ts: root.thread_ts ?? root.ts })
  }

  /** What the bot has shown to this person alone. */
  ephemerals(who: string, channel?: string): Message[] {
    const { workspace } = this.#parts
    const user = userOf(workspace, who)
    const only = channel === undefined ? undefined : channelOf(workspace, channel).id
    return workspace.ephemerals.filter(
      (message) => message.ephemeralFor === user.id && (!only || message.channel === only),
    )
  }

  /** The modal on top of a person's screen. */
  modalOf(who: string): View | undefined {
    return this.as(who).modal()
  }

  homeOf(who: string): View | undefined {
    return this.#parts.workspace.homes.get(userOf(this.#parts.workspace, who).id)
  }

  /** What the bot has called so far, of one method or all; the last ten thousand at most. */
  calls(method?: string): CallNote[] {
    return this.#parts.calls.filter((call) => method === undefined || call.method === method)
  }

  /** Lets calls to come go wrong. A channel may be given by its name. */
  fail(planned: Planned): void {
    const channel = planned.channel === undefined ? undefined : this.channel(planned.channel).id
    this.#parts.faults.plan({ ...planned, channel })
  }

  /** Ends all faults planned with `fail`. */
  heal(): void {
    this.#parts.faults.clear()
  }

  /** From now on each event comes this often, with the same event id. */
  repeatEvents(times: number): void {
    this.#parts.office.copy(times)
  }

  /** Events that the bot has not acknowledged at the last try. */
  get lostEvents(): readonly object[] {
    return this.#parts.office.lost
  }

  /** How many WebSockets of bots are open. */
  get connections(): number {
    return this.#parts.sockets.count
  }

  /** Cuts every bot's connection without a word. */
  cutConnections(): void {
    this.#parts.sockets.cut()
  }

  /** Asks every bot to come back on a new connection. */
  refreshConnections(): void {
    this.#parts.sockets.refresh()
  }

  archive(channel: string): void {
    const found = this.channel(channel)
    found.archived = true
    this.#parts.workspace.tell({ kind: 'channel', channel: found })
  }

  /** HTTP mode: from now on deliver to this URL; undefined: back to Socket Mode. */
  deliverTo(url: string | undefined): void {
    this.#parts.deliverTo(url)
  }

  /** The first thing that `look` finds, looked for at every change; rejects after `within` milliseconds. */
  until<Found>(
    look: () => Found | undefined | null | false,
    { within = 5000, what = 'what the test looks for' }: { within?: number; what?: string } = {},
  ): Promise<Found> {
    return this.#parts.pulse.until(look, { within, what })
  }

  /** Resolves when the bot has nothing to acknowledge, calls nothing and nothing changes for `quiet` milliseconds. */
  settled({ quiet = 120, within = 10_000 }: { quiet?: number; within?: number } = {}): Promise<void> {
    return this.#parts.pulse.settled({ quiet, within })
  }

  /** Ends it; a second call does nothing. */
  async stop(): Promise<void> {
    if (this.#stopped) return
    this.#stopped = true
    await this.#parts.close()
    const { own } = this.#place
    if (!own) return
    const closed = new Promise((resolve) => own.close(resolve))
    own.closeAllConnections()
    await closed
  }
}
