import { randomBytes } from 'node:crypto'
import { Drafts } from './acts/drafts.ts'
import type { Stage } from './acts/stage.ts'
import { makeFaults } from './api/faults.ts'
import type { CallNote } from './api/serve-api.ts'
import { makeUploads } from './api/uploads.ts'
import { eventsFor } from './delivery/announce.ts'
import type { Carrier } from './delivery/parcel.ts'
import { PostOffice } from './delivery/post-office.ts'
import { requestUrlCarrier } from './delivery/request-url.ts'
import { makeResponseUrls } from './delivery/response-urls.ts'
import { Sockets } from './delivery/sockets.ts'
import { makeTriggers } from './delivery/triggers.ts'
import type { Desk } from './desk.ts'
import { type Mounted, mount } from './http/mount.ts'
import { Audience } from './live/audience.ts'
import { clockScene, located, wholeScene } from './live/scene.ts'
import type { Backstage } from './live/serve-page.ts'
import { StoryRun } from './live/story-run.ts'
import { type SandboxOptions, slackTiming, type Timing, type Tokens } from './options.ts'
import { Pulse } from './pulse.ts'
import { openWorkspace } from './workspace/open-workspace.ts'
import type { Workspace } from './workspace/workspace.ts'

export type Parts = {
  workspace: Workspace
  tokens: Tokens
  sockets: Sockets
  office: PostOffice
  stage: Stage
  faults: ReturnType<typeof makeFaults>
  calls: CallNote[]
  pulse: Pulse
  mounted: Mounted
  /** From now on deliver to this URL; undefined: through Socket Mode. */
  deliverTo(url: string | undefined): void
  close(): Promise<void>
}

/** Builds everything that a sandbox consists of and joins it; binds nothing. */
export function buildSandbox(options: SandboxOptions, baseUrl: () => string): Parts {
  const timing = { ...slackTiming, ...options.timing }
  const tokens = options.tokens ?? freshTokens()
  const { workspace, close: closeJournal } = openWorkspace(options)
  const sockets = new Sockets({ appId: workspace.app.id, ackMs: timing.ackMs, changed: () => pulse.beat() })
  const ways = chooseCarrier({ sockets, tokens, timing, url: options.requestUrl })
  const requests = countRequests(() => pulse.beat())
  const pulse = new Pulse(() => goingOn(office.underway, requests.underway()))
  const office = new PostOffice({ ...timing, carrier: ways.carrier, done: () => pulse.beat() })
  const desk: Desk = {
    workspace,
    tokens,
    sockets,
    baseUrl,
    triggers: makeTriggers(timing.triggerMs),
    responseUrls: makeResponseUrls(workspace, baseUrl),
    uploads: makeUploads(),
  }
  const stage: Stage = { ...desk, office, drafts: new Drafts(), command: options.command?.name ?? '/zhixie' }
  const faults = makeFaults()
  const calls: CallNote[] = []
  const backstage = buildBackstage(options, stage)
  workspace.listen((change) => {
    for (const event of eventsFor(workspace, change)) office.event(event)
    backstage.audience.tell(change)
    pulse.beat()
  })
  const mounted = mount({
    base: options.basePath ?? '/sandbox',
    allowedHosts: options.allowedHosts ?? [],
    desk,
    backstage,
    faults,
    note: (call) => keepNote(calls, call),
    ...requests,
  })
  const close = async () => {
    office.close()
    await sockets.close()
    backstage.audience.close()
    closeJournal()
  }
  return {
    workspace,
    tokens,
    sockets,
    office,
    stage,
    faults,
    calls,
    pulse,
    mounted,
    deliverTo: ways.deliverTo,
    close,
  }
}

function buildBackstage(options: SandboxOptions, stage: Stage): Backstage {
  const { workspace } = stage
  const audience = new Audience(() => wholeScene(workspace, { options, story }))
  const story =
    options.story &&
    new StoryRun(options.story, {
      locate: (scene) => located(workspace, scene),
      changed: () => story && audience.tell({ kind: 'story', story: story.scene() }),
    })
  return { stage, audience, clock: options.clock, story, strike: () => audience.tell(clockScene(options)) }
}

type Ways = { sockets: Sockets; tokens: Tokens; timing: Timing; url: string | undefined }

function chooseCarrier({ sockets, tokens, timing, url }: Ways) {
  const viaUrl = (to: string) =>
    requestUrlCarrier({ url: to, signingSecret: tokens.signingSecret, ackMs: timing.ackMs })
  let carrier: Carrier = url === undefined ? sockets : viaUrl(url)
  return {
    carrier: () => carrier,
    deliverTo(to: string | undefined): void {
      carrier = to === undefined ? sockets : viaUrl(to)
    },
  }
}

function freshTokens(): Tokens {
  const secret = () => randomBytes(18).toString('hex')
  return { bot: `xoxb-${secret()}`, app: `xapp-${secret()}`, signingSecret: secret() }
}

function countRequests(done: () => void) {
  let underway = 0
  return {
    underway: () => underway,
    began(): void {
      underway += 1
    },
    ended(): void {
      underway -= 1
      done()
    },
  }
}

function goingOn(deliveries: number, requests: number): string {
  if (deliveries + requests === 0) return ''
  return `${deliveries} deliveries are not acknowledged and ${requests} requests not answered`
}

/** Enough for any test; a demonstration of many days must not fill the memory. */
const callsKept = 10_000

function keepNote(calls: CallNote[], call: CallNote): void {
  calls.push(call)
  if (calls.length > callsKept) calls.splice(0, callsKept / 2)
}
