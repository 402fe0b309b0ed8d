/** What is brought to the bot. Only interactions and commands are answered; events are merely acknowledged. */
export type Parcel =
  | { type: 'events_api'; payload: EventPayload }
  | { type: 'interactive'; payload: object }
  | { type: 'slash_commands'; payload: object }

export type EventPayload = { event_id: string; event: { type: string } } & Record<string, unknown>

/** One try to deliver: `retry` counts from 0 and is told to the bot, as Slack does. */
export type Try = { parcel: Parcel; retry: number; reason: string }

export type Outcome =
  | { acked: true; payload: unknown }
  | { acked: false; why: 'no_connection' | 'timeout' | 'connection_failed' | 'http_timeout' | 'http_error' }

/** A way to the bot: Socket Mode or a request URL. */
export type Carrier = {
  carry(attempt: Try): Promise<Outcome>
  /** Resolves when there is somebody to deliver to, or when `ms` are over. */
  awaitBot(ms: number): Promise<void>
}
