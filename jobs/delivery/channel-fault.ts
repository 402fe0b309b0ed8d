/** What a channel beside the chat answers when it does not take something, as the ledger wants to know it. */

import { type ChatFault, readFault } from '../../src/chat/chat-fault.ts'

export class ChannelFault extends Error {
  override name = 'ChannelFault'
  readonly fault: ChatFault

  constructor(reason: string, again: ChatFault['again'], { doubtful = false } = {}) {
    super(reason)
    this.fault = { again, reason, doubtful } as ChatFault
  }
}

export const faultOf = (thrown: unknown): ChatFault =>
  thrown instanceof ChannelFault ? thrown.fault : readFault(thrown)
