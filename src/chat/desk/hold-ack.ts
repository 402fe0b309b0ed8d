/** Rule "kept" for messages: Slack hears that we have an event only once it is in MongoDB. */

import type { ReceiverEvent } from '@slack/bolt'

type Receives = { processEvent(event: ReceiverEvent): Promise<void> }

/**
 * Bolt acknowledges an event before anybody has read it. Here the acknowledgement waits for the handlers; when
 * they fail it is not given, and Slack delivers again. Everything read twice comes to the same case.
 */
export function holdAck(bolt: Receives): void {
  const receive = bolt.processEvent.bind(bolt)
  bolt.processEvent = async (event) => {
    if (event.body.type !== 'event_callback') return receive(event)
    let held = false
    const note = async () => {
      held = true
    }
    await receive({ ...event, ack: note })
    if (held) await event.ack()
  }
}
