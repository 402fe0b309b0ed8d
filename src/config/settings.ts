/** What may stand in the environment, each with its purpose; what is left out has a default. */

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
  SMS_URL: webAddress
    .optional()
    .describe(
      'sends short messages: takes {id, to, text} as JSON; if present, complainants may be written to so',
    ),
  SMS_SECRET: secret
    .optional()
    .describe(
      'key of the signature (X-Zhixie-Signature, HMAC-SHA256) of what is sent there; required with it',
    ),
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
    .url({ protocol: /^clamd$/, error: 'expected clamd://HOST:PORT or clamd:///PATH/OF/SOCKET' })
    .optional()
    .describe('virus scanner (clamd); if present, no file is shown to anybody before it has passed it'),
  HEARTBEAT_URL: webAddress
    .optional()
    .describe(
      "dead man's switch: an address that the auditor calls every five minutes, as long as no promise is missed",
    ),
})

export type Settings = z.infer<typeof Settings>

function is32Bytes(text: string): boolean {
  const bytes = Buffer.from(text, 'base64')
  return bytes.length === 32 && bytes.toString('base64').replace('=', '') === text.replace('=', '')
}
