/** Takes jobs off the queues and does them. Any number of workers may run. */

import { type Job, Worker } from 'bullmq'
import { Redis } from 'ioredis'
import { carryOut } from '../src/actions/dispute/carry-out.ts'
import type { App } from '../src/app.ts'
import { payloads, type QueueName } from '../src/queue/queues.ts'
import { isRefused } from '../src/rules/refusal.ts'
import { doBetweenCases } from './between-cases.ts'
import { anchorHistories } from './chores/anchor.ts'
import { auditPromises } from './chores/audit-promises.ts'
import { oweDigest } from './chores/digest.ts'
import { eraseDue } from './chores/erase-due.ts'
import { tidyFiles } from './chores/tidy-files.ts'
import { type Chat, deliver } from './delivery/deliver.ts'
import { checkFiles } from './files/check-files.ts'
import { listTasks } from './list-tasks.ts'
import { openDisputeOf } from './open-dispute.ts'
import { routeCase } from './route.ts'
import { sweep } from './sweep.ts'

type Work = (app: App, data: { no: string; owed: string }) => Promise<void>

const caseWork: Record<string, Work> = {
  route: routeCase,
  'open-parts': doBetweenCases,
  rejoin: doBetweenCases,
  'open-dispute': openDisputeOf,
  'leave-dispute': doBetweenCases,
  'join-dispute': doBetweenCases,
  'tell-measure': doBetweenCases,
  receive: doBetweenCases,
  'compare-precedents': doBetweenCases,
  'note-transfer': doBetweenCases,
  'dispute-transfer': doBetweenCases,
  'list-tasks': listTasks,
  'check-files': checkFiles,
  'carry-out': async (app, { no, owed }) => {
    const done = await carryOut(app.office, no, owed)
    // What is not done yet stays owed: the next sweep asks for it again.
    if (done !== 'not-yet' && isRefused(done)) await app.storage.cases.handedOver(no, [owed])
  },
}

const choreWork: Record<string, (app: App) => Promise<unknown>> = {
  sweep: (app) => sweep(app),
  audit: (app) => auditPromises(app),
  digest: (app) => oweDigest(app),
  anchor: (app) => anchorHistories(app),
  tidy: (app) => tidyFiles(app),
  retention: (app) => eraseDue(app),
}

const sideBySide: Record<QueueName, number> = { cases: 16, deliver: 32, chores: 1 }

/** A job whose worker died is taken up by another after this long. Milliseconds. */
const lock = 15_000

/** `chat`: the platform that promises are delivered to. */
export async function startWorker(
  app: App,
  chat: Chat,
  { lockMs = lock } = {},
): Promise<{ stop(): Promise<void> }> {
  const handlers: Record<QueueName, (job: Job) => Promise<unknown>> = {
    cases: async (job) => caseWork[job.name]?.(app, payloads.cases.parse(job.data)),
    deliver: async (job) => deliver(app, chat, payloads.deliver.parse(job.data).promise),
    chores: async (job) => choreWork[job.name]?.(app),
  }
  const connection = new Redis(app.queues.url, { maxRetriesPerRequest: null })
  connection.on('error', app.events.queueAway)
  const workers = (Object.keys(handlers) as QueueName[]).map((queue) => {
    const worker = new Worker(queue, handlers[queue], {
      connection,
      prefix: app.queues.prefix,
      concurrency: sideBySide[queue],
      drainDelay: 5,
      lockDuration: lockMs,
      stalledInterval: lockMs / 2,
      maxStalledCount: Number.MAX_SAFE_INTEGER,
      removeOnComplete: { count: 0 },
      removeOnFail: { count: 0 },
    })
    worker.on('error', () => undefined)
    worker.on('failed', (job, cause) => app.events.jobFailed(queue, job?.name ?? '', cause))
    return worker
  })
  await Promise.all(workers.map((worker) => worker.waitUntilReady()))
  return {
    stop: async () => {
      await Promise.all(workers.map((worker) => worker.close()))
      connection.disconnect()
    },
  }
}
