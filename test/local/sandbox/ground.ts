import { App, LogLevel, SocketModeReceiver } from '@slack/bolt'
import { WebClient } from '@slack/web-api'
import { onTestFinished } from 'vitest'
import type { SandboxOptions } from '../../../src/local/sandbox/options.ts'
import type { Sandbox } from '../../../src/local/sandbox/sandbox.ts'
import { startSandbox } from '../../../src/local/sandbox/start-sandbox.ts'

const small: SandboxOptions = {
  bot: { name: '执协', handle: 'zhixie' },
  people: [
    { name: '周敏', email: 'zhou@zhixie.example', unit: '市司法局', role: '协调员' },
    { name: '李强', email: 'li@zhixie.example', unit: '渝中区市场监管局', role: '联络员' },
  ],
  channels: [{ name: '涉企投诉' }, { name: '协调组', private: true, members: ['周敏'] }],
}

/** A sandbox of two people and two channels, with one difference; stopped when the test is over. */
export async function aSandbox(but: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ ...small, ...but })
  onTestFinished(() => sandbox.stop())
  return sandbox
}

/** The real client, without retries, so that every answer is seen. */
export function clientOf(sandbox: Sandbox, token = sandbox.botToken): WebClient {
  return new WebClient(token, {
    slackApiUrl: sandbox.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: silent,
    timeout: 2000,
  })
}

const silent = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
}

/** The real Bolt in Socket Mode, connected; `set` registers its listeners. */
export async function aBot(
  sandbox: Sandbox,
  set: (app: App) => void,
  { clientPingTimeout = 5000 }: { clientPingTimeout?: number } = {},
): Promise<App> {
  const app = new App({
    token: sandbox.botToken,
    receiver: new SocketModeReceiver({
      appToken: sandbox.appToken,
      // It waits this long before it connects anew.
      clientPingTimeout,
      installerOptions: { clientOptions: { slackApiUrl: sandbox.apiUrl } },
      logLevel: LogLevel.ERROR,
    }),
    clientOptions: { slackApiUrl: sandbox.apiUrl },
    logLevel: LogLevel.ERROR,
  })
  set(app)
  await app.start()
  onTestFinished(async () => {
    await app.stop()
  })
  return app
}

/** What Slack would answer to a call that it refuses. */
export async function refusalOf(call: Promise<unknown>): Promise<{ error: string; messages: string[] }> {
  const failure = await call.then(
    () => undefined,
    (cause: unknown) => cause,
  )
  if (!hasData(failure)) throw new Error(`Expected a refusal, got ${String(failure)}.`)
  return { error: failure.data.error, messages: failure.data.response_metadata?.messages ?? [] }
}

type WithData = { data: { error: string; response_metadata?: { messages?: string[] } } }

function hasData(failure: unknown): failure is WithData {
  return typeof failure === 'object' && failure !== null && 'data' in failure
}
