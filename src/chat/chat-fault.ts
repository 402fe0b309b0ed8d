/** Why the chat platform did not take something, and what that means for the next try. */

import { ErrorCode } from '@slack/web-api'

export type ChatFault = {
  /** never: asking again will not help; later: it may. */
  again: 'never' | 'later'
  reason: string
  /** Milliseconds, where the platform said how long. */
  after?: number
  /** It may have been done all the same. */
  doubtful: boolean
}

/** Answers that mean "this will never work": wrong place, wrong shape. Those about tokens may be mended by an operator. */
const hopeless = new Set([
  'channel_not_found',
  'is_archived',
  'channel_is_archived',
  'not_in_channel',
  'user_not_found',
  'users_not_found',
  'cannot_dm_bot',
  'user_disabled',
  'msg_too_long',
  'invalid_blocks',
  'invalid_blocks_format',
  'no_text',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'message_not_found',
  'cant_update_message',
  'thread_not_found',
  'method_not_supported_for_channel_type',
  'metadata_too_large',
  'invalid_metadata_format',
  'missing_scope',
  'unknown_method',
  'invalid_arguments',
])

type Fault = { code?: unknown; data?: { error?: string }; retryAfter?: number; message?: string }

export function readFault(thrown: unknown): ChatFault {
  const fault = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as Fault
  switch (fault.code) {
    case ErrorCode.RateLimitedError:
      return { again: 'later', reason: 'ratelimited', after: (fault.retryAfter ?? 1) * 1000, doubtful: false }
    case ErrorCode.PlatformError: {
      const reason = fault.data?.error ?? 'platform error'
      return { again: hopeless.has(reason) ? 'never' : 'later', reason, doubtful: false }
    }
    case ErrorCode.HTTPError:
    case ErrorCode.RequestError:
      return { again: 'later', reason: 'no answer', doubtful: true }
    default:
      return { again: 'later', reason: fault.message ?? 'unknown', doubtful: true }
  }
}
