/** One function for each event worth counting: the message fixed, the details in fields. error: a person must act. */

import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'

export type Events = ReturnType<typeof openEvents>

export function openEvents(log: Log, metrics: Metrics) {
  return {
    opened: (no: string, kind: string) => {
      metrics.opened.inc({ kind })
      log.info({ no, kind }, 'case opened')
    },
    routed: (no: string, sure: boolean) => {
      metrics.routed.inc({ sure: String(sure) })
      log.info({ no, sure }, 'case routed')
    },
    delivered: (promise: string, tries: number) => {
      metrics.promises.inc({ outcome: 'delivered' })
      log.debug({ promise, tries }, 'promise delivered')
    },
    retried: (promise: string, reason: string) => {
      metrics.promises.inc({ outcome: 'retried' })
      log.warn({ promise, reason }, 'delivery failed, will try again')
    },
    // error level: nobody will hear of it unless a person looks
    undeliverable: (promise: string, reason: string) => {
      metrics.promises.inc({ outcome: 'failed' })
      log.error({ promise, reason }, 'promise undeliverable')
    },
    swept: (counts: { steps: number; lapsed: number; handedOver: number; redelivered: number }) => {
      metrics.swept.inc()
      log.info(counts, 'swept')
    },
    recounted: (counted: number, moved: number) =>
      log.info({ counted, moved }, 'due dates counted again under a new holiday notice'),
    // error level: the promise of the product is broken until somebody looks
    missed: (counts: { promises: number; cases: number; outboxes: number }) =>
      log.error(counts, 'the auditor found promises that were missed'),
    sweepFailed: (no: string, cause: unknown) => log.error({ no, err: cause }, 'case could not be swept'),
    queueAway: (cause: unknown) =>
      log.warn({ err: cause }, 'queue does not answer; the sweep will find what is owed'),
    jobFailed: (queue: string, job: string, cause: unknown) =>
      log.error({ queue, job, err: cause }, 'job failed'),
    chatFailed: (where: string, cause: unknown) => log.error({ where, err: cause }, 'chat handler failed'),
    webFailed: (path: string, cause: unknown) => log.error({ path, err: cause }, 'web handler failed'),
    engineDied: (engine: string) => log.error({ engine }, 'embedded engine ended; starting it again'),
    heartbeatFailed: (cause: unknown) => log.warn({ err: cause }, 'heartbeat not accepted'),
  }
}
