import { homeOpened } from '../delivery/announce.ts'
import type { Pulse } from '../pulse.ts'
import { channelOf, openDirect } from '../workspace/channels.ts'
import { findMessage } from '../workspace/messages.ts'
import type { Message, View } from '../workspace/shapes.ts'
import { findView } from '../workspace/views.ts'
import type { Filling } from './choose.ts'
import { command } from './command.ts'
import { fill } from './fill.ts'
import { findElement } from './find-element.ts'
import { press } from './press.ts'
import { type Attachment, attach, edit, erase, say } from './say.ts'
import type { Actor } from './stage.ts'
import { close, submit } from './submit.ts'
import type { Surface } from './surface.ts'

/** What the bot showed in answer: a message for this person alone, or a modal. */
export type Shown = { message?: Message; view?: View }

/** The faults of a form by the labels of its fields; empty when it was taken. `view` is what is then on top. */
export type Submitted = { errors: Record<string, string>; view: View | undefined }

/** Slack's page gives up after three seconds without an answer. */
const patience = 3000

/** Somebody of the workspace, acting as they would in Slack: by the words that they see. */
export class Person {
  readonly #actor: Actor
  readonly #pulse: Pulse

  constructor(actor: Actor, pulse: Pulse) {
    this.#actor = actor
    this.#pulse = pulse
  }

  get id(): string {
    return this.#actor.user.id
  }

  /** Writes in a channel, by its name; `thread` is the message to answer, or its time stamp. */
  say(channel: string, text: string, { thread }: { thread?: Message | string | undefined } = {}): Message {
    const found = channelOf(this.#actor.workspace, channel)
    const root = typeof thread === 'object' ? (thread.thread_ts ?? thread.ts) : thread
    return say(this.#actor, { channel: found, text, thread: root })
  }

  /** Writes in a channel and calls the bot by name. */
  mention(channel: string, text: string, where: { thread?: Message | string | undefined } = {}): Message {
    return this.say(channel, `@${this.#actor.workspace.bot.name} ${text}`, where)
  }

  /** Writes to the bot alone. */
  dm(text: string, where: { thread?: Message | string | undefined } = {}): Message {
    const { workspace, user } = this.#actor
    return this.say(openDirect(workspace, user).id, text, where)
  }

  /** Puts a file there to be named in a form; gives its id. */
  upload(file: Attachment): string {
    return attach(this.#actor, file).id
  }

  /** Sends the bot a file, alone. */
  send(file: Attachment): Message {
    const { workspace, user } = this.#actor
    return say(this.#actor, { channel: openDirect(workspace, user), text: '', files: [file] })
  }

  edit(message: Message, text: string): Message {
    return edit(this.#actor, message, text)
  }

  erase(message: Message): void {
    erase(this.#actor, message)
  }

  /** Types a slash command; resolves with what the bot shows, rejects when it shows nothing in time. */
  async command(
    typed: string,
    { channel, within = patience }: { channel?: string; within?: number } = {},
  ): Promise<Shown> {
    const { workspace, user } = this.#actor
    const place = channel === undefined ? openDirect(workspace, user) : channelOf(workspace, channel)
    const before = { ephemeral: this.#whispered(), view: this.modal() }
    await command(this.#actor, { channel: place, typed })
    return this.#pulse.until(() => this.#newlyShown(before), { within, what: `an answer to "${typed}"` })
  }

  /**
   * Presses what is labelled so on a message or view; `select` chooses in a select, a menu or a field by the words of
   * the option. Resolves when the bot has acknowledged.
   */
  async press(
    on: Message | View,
    label: string,
    how: { select?: Filling; nth?: number } = {},
  ): Promise<void> {
    const surface = this.#present(on)
    const placed = findElement(blocksOf(surface), { label, nth: how.nth })
    const filling = how.select ?? (placed.element.type === 'overflow' ? label : undefined)
    await press(this.#actor, { surface, placed, filling })
  }

  /** Fills in fields, by their labels, without sending. */
  async fill(on: Message | View, fields: Record<string, Filling>): Promise<void> {
    const surface = this.#present(on)
    for (const [label, filling] of Object.entries(fields)) {
      const placed = findElement(blocksOf(surface), { label })
      await fill(this.#actor, { surface, placed, filling })
    }
  }

  /** Fills in a modal and sends it. */
  async submit(view: View, fields: Record<string, Filling> = {}): Promise<Submitted> {
    await this.fill(view, fields)
    const surface = this.#present(view)
    const faults = 'view' in surface ? await submit(this.#actor, surface.view) : []
    const errors = Object.fromEntries(faults.map(({ label, text, code }) => [label, text ?? code]))
    return { errors, view: this.modal() }
  }

  /** Closes a modal without sending it. */
  async close(view: View): Promise<void> {
    await close(this.#actor, view)
  }

  /** Opens the bot's home tab; resolves with what the bot publishes for it. */
  async openHome({ within = patience }: { within?: number } = {}): Promise<View> {
    const { workspace, user, office } = this.#actor
    const before = workspace.homes.get(user.id)
    office.event(homeOpened(workspace, { user, channel: openDirect(workspace, user) }))
    const look = () => {
      const home = workspace.homes.get(user.id)
      return home !== before && home
    }
    return this.#pulse.until(look, { within, what: `the home of ${user.name}` })
  }

  /** The modal on top of this person's screen. */
  modal(): View | undefined {
    return this.#actor.workspace.views.get(this.id)?.at(-1)
  }

  #whispered(): Message | undefined {
    return this.#actor.workspace.ephemerals.findLast(({ ephemeralFor }) => ephemeralFor === this.id)
  }

  #newlyShown(before: { ephemeral: Message | undefined; view: View | undefined }): Shown | undefined {
    const [message, view] = [this.#whispered(), this.modal()]
    if (message && message !== before.ephemeral) return { message }
    return view && view !== before.view ? { view } : undefined
  }

  /** As it is now, whatever was handed in: cards and views change under people's hands. */
  #present(on: Message | View): Surface {
    const { workspace, user } = this.#actor
    if (on.type === 'message') {
      const whispered = workspace.ephemerals.find(({ ts }) => ts === on.ts)
      return { message: findMessage(workspace, on) ?? whispered ?? on }
    }
    if (on.type === 'home') return { view: workspace.homes.get(user.id) ?? on }
    const open = findView(workspace, on.id)
    if (!open) throw new Error(`The modal "${on.title?.text}" is not open any more.`)
    return { view: open.view }
  }
}

function blocksOf(surface: Surface) {
  return 'view' in surface ? surface.view.blocks : (surface.message.blocks ?? [])
}
