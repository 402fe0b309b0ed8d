import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Actor, Stage } from '../acts/stage.ts'
import { readBody, readFields, sendJson } from '../http/bodies.ts'
import type { VirtualClock } from '../options.ts'
import { ActRefused, SlackRefusal } from '../refuse.ts'
import { userOf } from '../workspace/people.ts'
import type { Audience } from './audience.ts'
import { doAct } from './do-act.ts'
import { PageAct } from './page-act.ts'
import type { StoryRun } from './story-run.ts'

export type Backstage = {
  stage: Stage
  audience: Audience
  clock: VirtualClock | undefined
  story: StoryRun | undefined
  /** Tells every page what time it is. */
  strike(): void
}

/** A file of five megabytes, in base64. */
const bodyMax = 7 * 1024 * 1024

/** Answers `POST …/act`: what the person before the page does. */
export async function serveAct(
  backstage: Backstage,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!request.headers['content-type']?.startsWith('application/json')) {
    sendJson(response, { status: 415, body: { ok: false, code: 'not-json', message: 'Send JSON.' } })
    return
  }
  const read = PageAct.safeParse(readFields(request, await readBody(request, bodyMax)))
  if (!read.success) {
    sendJson(response, { status: 400, body: { ok: false, code: 'unreadable', message: read.error.message } })
    return
  }
  try {
    sendJson(response, { body: { ok: true, ...(await direct(backstage, read.data)) } })
  } catch (cause) {
    const code = cause instanceof ActRefused || cause instanceof SlackRefusal ? cause.code : 'failed'
    sendJson(response, {
      body: { ok: false, code, message: cause instanceof Error ? cause.message : String(cause) },
    })
  }
}

async function direct(backstage: Backstage, asked: PageAct): Promise<object> {
  if (asked.act === 'advance') return advance(backstage, asked.leap)
  if (asked.act === 'story') return play(backstage, asked.go)
  const actor: Actor = { ...backstage.stage, user: userOf(backstage.stage.workspace, asked.as) }
  return doAct(actor, asked)
}

async function advance(
  { clock, strike }: Backstage,
  leap: Parameters<VirtualClock['advance']>[0],
): Promise<object> {
  if (!clock) throw new ActRefused('no-clock', 'This sandbox runs on real time.')
  try {
    await clock.advance(leap)
  } finally {
    strike()
  }
  return {}
}

async function play({ story, strike }: Backstage, go: 'next' | 'restart'): Promise<object> {
  if (!story) throw new ActRefused('no-story', 'This sandbox has no story.')
  if (go === 'restart') story.restart()
  else await story.next().finally(strike)
  return {}
}
