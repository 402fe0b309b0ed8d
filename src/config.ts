import { resolve } from 'node:path'
import { z } from 'zod'

const webAddress = z.url({
  protocol: /^https?$/,
  error: 'expected an address beginning with http:// or https://',
})
const withoutSlash = (address: string) => address.replace(/\/$/, '')
const path = z.string().refine((text) => !text.includes('\0'), { error: 'expected the path of a folder' })
const secret = z.string().regex(/^[!-~]+$/, { error: 'expected letters, digits and signs without spaces' })

/** Every setting there is, with its purpose. `.env.example` is held to this by a test. */
export const Settings = z.object({
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\/[^/\s]+/, { error: 'expected mongodb://HOST or mongodb+srv://HOST' })
    .optional()
    .describe('MongoDB, where the cases are kept; leave out to run the embedded one'),
  REDIS_URL: z
    .string()
    .regex(/^(rediss?:\/\/[^/\s]+|\/\S+)/, {
      error: 'expected redis://HOST, rediss://HOST or the path of a socket',
    })
    .optional()
    .describe('Redis, where waiting work is kept; leave out to run the embedded one'),
  DATA_DIR: path.default('.data').describe('folder of the embedded engines'),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, { error: 'expected a host name or an IP address' })
    .default('127.0.0.1')
    .describe('address that the web server listens on; 0.0.0.0 for all'),
  PORT: z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, {
      error: 'expected a whole number from 0 (any free port) to 65535',
    })
    .transform(Number)
    .default(3000)
    .describe('port that the web server listens on'),
  PUBLIC_URL: webAddress
    .transform(withoutSlash)
    .optional()
    .describe('address under which people reach the web server; http://HOST:PORT if left out'),
  PROXIES: z
    .string()
    .regex(/^\d$/, { error: 'expected a whole number from 0 to 9' })
    .transform(Number)
    .default(0)
    .describe('how many proxies of yours stand in front; so many steps of X-Forwarded-For are believed'),
  CITY_DIR: path.default('seeds/chongqing').describe("folder of the city's data"),
  SLACK_BOT_TOKEN: secret.optional().describe('bot token (xoxb-…); leave out to use the chat sandbox'),
  SLACK_APP_TOKEN: secret
    .optional()
    .describe('app-level token (xapp-…); if present, Slack is spoken to in Socket Mode'),
  SLACK_SIGNING_SECRET: secret
    .optional()
    .describe('signing secret; if present without an app-level token, Slack calls /slack/events on PORT'),
  SLACK_API_URL: webAddress
    .transform((address) => `${withoutSlash(address)}/`)
    .optional()
    .describe('another Slack-compatible server, for example http://127.0.0.1:39100/api/'),
  DATA_KEY: z
    .string()
    .refine(is32Bytes, { error: 'expected 32 bytes in base64, as `openssl rand -base64 32` makes them' })
    .transform((text) => Buffer.from(text, 'base64'))
    .optional()
    .describe("key that encrypts complainants' identities: 32 bytes in base64; required with Slack tokens"),
  CLOCK_START: z.iso
    .datetime({ offset: true, error: 'expected a time like 2026-11-23T09:00:00+08:00' })
    .transform((text) => new Date(text))
    .optional()
    .describe('time at which the virtual clock starts; only in the chat sandbox and in simulations'),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
      error: 'expected trace, debug, info, warn, error, fatal or silent',
    })
    .default('info')
    .describe('least serious log line to write: trace, debug, info, warn, error, fatal or silent'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'expected smtp://USER:PASSWORD@HOST:PORT or smtps://…' })
    .optional()
    .describe('mail server; if present, who cannot be reached in the chat is written to by e-mail'),
  MAIL_FROM: z
    .email({ error: 'expected an e-mail address' })
    .optional()
    .describe('address that the mail comes from; required with SMTP_URL'),
  WEBHOOK_URL: webAddress
    .optional()
    .describe('another system that hears of each step of a case: number, step, state and unit, never a text'),
  WEBHOOK_SECRET: secret
    .optional()
    .describe(
      'key of the signature (X-Zhixie-Signature, HMAC-SHA256) of what is sent there; required with it',
    ),
  ROBOTS: path
    .optional()
    .describe('JSON file of group robots (WeCom, DingTalk, Feishu) that repeat the notices of a place'),
  CLAMD_URL: z
    .url({ protocol: /^clamd$/, error: 'expected clamd://HOST:PORT' })
    .optional()
    .describe('virus scanner (clamd); if present, no file is shown to anybody before it has passed it'),
  HEARTBEAT_URL: webAddress
    .optional()
    .describe(
      "dead man's switch: an address that the auditor calls every five minutes, as long as no promise is missed",
    ),
})
type Settings = z.infer<typeof Settings>
type Name = keyof Settings
type Given = Partial<Record<Name, string>>

type SlackServer = { botToken: string; apiUrl: string | undefined }
export type SlackConfig =
  | { mode: 'sandbox' }
  | ({ mode: 'socket'; appToken: string } & SlackServer)
  | ({ mode: 'http'; signingSecret: string } & SlackServer)

/** The settings as the program wants them: defaults filled in, paths absolute, `undefined` for what is left out. */
export type Config = {
  /** Left out: the embedded engine under `dataDir`. */
  mongodbUri: string | undefined
  redisUrl: string | undefined
  dataDir: string
  cityDir: string
  host: string
  port: number
  /** Without a slash at the end. */
  publicUrl: string
  proxies: number
  slack: SlackConfig
  /** 32 bytes; always there outside the sandbox. */
  dataKey: Buffer | undefined
  clockStart: Date | undefined
  logLevel: Settings['LOG_LEVEL']
  heartbeatUrl: string | undefined
  /** Left out: files are not scanned. */
  scanner: { host: string; port: number } | undefined
  mail: { url: string; from: string } | undefined
  webhook: { url: string; secret: string } | undefined
  /** Path of the robots' file. */
  robots: string | undefined
}

/** Some settings are wrong; the message names each of them, what was wrong and what was expected. */
export class ConfigError extends Error {
  override name = 'ConfigError'
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(
      `These settings are wrong, mend them in the environment or in .env:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    )
    this.faults = faults
  }
}

/** Reads the environment once, in main; an empty value counts as left out. Throws a ConfigError with all faults. */
export function readConfig(env: NodeJS.Dict<string>): Config {
  const given = onlySettings(env)
  const read = Settings.safeParse(given)
  const faults = [
    ...(read.error?.issues ?? []).map((issue) => inWords(issue, given)),
    ...faultsBetween(given),
  ]
  if (faults.length > 0 || !read.data) throw new ConfigError(faults)
  return shape(read.data)
}

function onlySettings(env: NodeJS.Dict<string>): Given {
  const names = Object.keys(Settings.shape) as Name[]
  return Object.fromEntries(names.flatMap((name) => (env[name]?.trim() ? [[name, env[name].trim()]] : [])))
}

/** Values that a terminal or a log must never show. Addresses of databases hold passwords. */
const hidden: readonly Name[] = [
  'MONGODB_URI',
  'REDIS_URL',
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'DATA_KEY',
  'HEARTBEAT_URL',
  'SMTP_URL',
  'WEBHOOK_URL',
  'WEBHOOK_SECRET',
]

function inWords(issue: z.core.$ZodIssue, given: Given): string {
  const name = issue.path[0] as Name
  const value = hidden.includes(name)
    ? 'a value that cannot be used'
    : JSON.stringify(given[name]?.slice(0, 80))
  return `${name}: found ${value}, ${issue.message}`
}

/** What no setting can tell by itself. */
function faultsBetween(given: Given): string[] {
  const {
    SLACK_BOT_TOKEN: bot,
    SLACK_APP_TOKEN: app,
    SLACK_SIGNING_SECRET: signing,
    SLACK_API_URL: server,
  } = given
  const rules: [boolean, string][] = [
    [!bot && !!app, 'SLACK_APP_TOKEN: found without SLACK_BOT_TOKEN, expected both or neither'],
    [!bot && !!signing, 'SLACK_SIGNING_SECRET: found without SLACK_BOT_TOKEN, expected both or neither'],
    [!bot && !!server, 'SLACK_API_URL: found without SLACK_BOT_TOKEN, expected a token for that server'],
    [
      !!bot && !app && !signing,
      'SLACK_BOT_TOKEN: found alone, expected SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP mode) beside it',
    ],
    [
      !!bot && !server && !/^(xoxe\.)?xoxb-/.test(bot),
      'SLACK_BOT_TOKEN: found another kind of token, expected xoxb-…',
    ],
    [
      !!app && !server && !app.startsWith('xapp-'),
      'SLACK_APP_TOKEN: found another kind of token, expected xapp-…',
    ],
    [
      !!bot && !given.DATA_KEY,
      'DATA_KEY: left out, expected 32 bytes in base64 because Slack tokens are set',
    ],
    [
      !!bot && !!given.CLOCK_START,
      'CLOCK_START: found beside Slack tokens, expected only in the chat sandbox',
    ],
  ]
  const pairs: [boolean, string][] = [
    [
      !!given.SMTP_URL !== !!given.MAIL_FROM,
      'SMTP_URL and MAIL_FROM: found one alone, expected both or neither',
    ],
    [
      !!given.WEBHOOK_URL !== !!given.WEBHOOK_SECRET,
      'WEBHOOK_URL and WEBHOOK_SECRET: found one alone, expected both or neither',
    ],
  ]
  return [...rules, ...pairs].filter(([broken]) => broken).map(([, fault]) => fault)
}

function shape(read: Settings): Config {
  return {
    mongodbUri: read.MONGODB_URI,
    redisUrl: read.REDIS_URL,
    dataDir: resolve(read.DATA_DIR),
    cityDir: resolve(read.CITY_DIR),
    host: read.HOST,
    port: read.PORT,
    publicUrl: read.PUBLIC_URL ?? localAddress(read.HOST, read.PORT),
    proxies: read.PROXIES,
    slack: slackOf(read),
    dataKey: read.DATA_KEY,
    clockStart: read.CLOCK_START,
    logLevel: read.LOG_LEVEL,
    heartbeatUrl: read.HEARTBEAT_URL,
    scanner: scannerOf(read.CLAMD_URL),
    mail: read.SMTP_URL && read.MAIL_FROM ? { url: read.SMTP_URL, from: read.MAIL_FROM } : undefined,
    webhook:
      read.WEBHOOK_URL && read.WEBHOOK_SECRET
        ? { url: read.WEBHOOK_URL, secret: read.WEBHOOK_SECRET }
        : undefined,
    robots: read.ROBOTS ? resolve(read.ROBOTS) : undefined,
  }
}

function slackOf(read: Settings): SlackConfig {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = read
  const apiUrl = read.SLACK_API_URL
  if (botToken && appToken) return { mode: 'socket', botToken, appToken, apiUrl }
  if (botToken && signingSecret) return { mode: 'http', botToken, signingSecret, apiUrl }
  return { mode: 'sandbox' }
}

const usualPort = 3310

function scannerOf(address: string | undefined): Config['scanner'] {
  if (!address) return undefined
  const { hostname, port } = new URL(address)
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || usualPort) }
}

function localAddress(host: string, port: number): string {
  const reachable = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`
}

function is32Bytes(text: string): boolean {
  const bytes = Buffer.from(text, 'base64')
  return bytes.length === 32 && bytes.toString('base64').replace('=', '') === text.replace('=', '')
}
