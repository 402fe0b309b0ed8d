import { resolve } from 'node:path'
import type { z } from 'zod'
import { Settings } from './settings.ts'

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
  scanner: { host: string; port: number } | { path: string } | undefined
  mail: { url: string; from: string } | undefined
  webhook: { url: string; secret: string } | undefined
  sms: { url: string; secret: string } | undefined
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
  'SMS_URL',
  'SMS_SECRET',
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
      !!given.SMS_URL !== !!given.SMS_SECRET,
      'SMS_URL and SMS_SECRET: found one alone, expected both or neither',
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
    sms: read.SMS_URL && read.SMS_SECRET ? { url: read.SMS_URL, secret: read.SMS_SECRET } : undefined,
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
  const { hostname, port, pathname } = new URL(address)
  if (!hostname && pathname) return { path: decodeURIComponent(pathname) }
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || usualPort) }
}

function localAddress(host: string, port: number): string {
  const reachable = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`
}
