/**
 * Group robots of WeCom, DingTalk and Feishu, in the request formats that the three publish: a text, signed where the
 * robot asks for it. Each answers 200 with a code of its own.
 */

import { createHmac } from 'node:crypto'
import type { Robot } from '../../src/queue/mirrors.ts'
import { ChannelFault } from './channel-fault.ts'
import { postJson } from './post-json.ts'

type Saying = { text: string; title: string; now: Date }

/** Throws ChannelFault. */
export async function sayByRobot(robot: Robot, saying: Saying): Promise<void> {
  const { url, body } = requests[robot.kind](robot, saying)
  const answer = (await postJson(url, JSON.stringify(body))) as { errcode?: number; code?: number }
  const code = answer.errcode ?? answer.code ?? 0
  if (code !== 0) throw new ChannelFault(`${robot.kind} ${code}`, busy.includes(code) ? 'later' : 'never')
}

/** Too much at once, by the three platforms' own codes. */
const busy: readonly number[] = [45009, 130101, 9499, 11232]

type Request = { url: string; body: object }

/** WeCom takes 4,096 bytes of markdown, the others about 20,000. */
const most = { wecom: 4_000, dingtalk: 18_000, feishu: 18_000 } as const

const requests: Record<Robot['kind'], (robot: Robot, saying: Saying) => Request> = {
  wecom: ({ url }, { text }) => ({
    url,
    body: { msgtype: 'markdown', markdown: { content: cut(text, most.wecom) } },
  }),
  dingtalk: ({ url, secret }, { text, title, now }) => ({
    url: secret ? signedAddress(url, secret, now.getTime()) : url,
    body: {
      msgtype: 'markdown',
      markdown: { title, text: cut(text, most.dingtalk).replaceAll('\n', '\n\n') },
    },
  }),
  feishu: ({ secret, url }, { text, now }) => ({
    url,
    body: {
      ...(secret ? feishuSeal(secret, Math.floor(now.getTime() / 1000)) : {}),
      msg_type: 'text',
      content: { text: cut(text, most.feishu) },
    },
  }),
}

/** DingTalk: the time and the key, signed with the key, behind the address. */
function signedAddress(url: string, secret: string, at: number): string {
  const sign = createHmac('sha256', secret).update(`${at}\n${secret}`).digest('base64')
  return `${url}${url.includes('?') ? '&' : '?'}timestamp=${at}&sign=${encodeURIComponent(sign)}`
}

/** Feishu: nothing, signed with the time and the key. */
function feishuSeal(secret: string, seconds: number): { timestamp: string; sign: string } {
  const sign = createHmac('sha256', `${seconds}\n${secret}`).update('').digest('base64')
  return { timestamp: String(seconds), sign }
}

/** By bytes, whole signs only. */
function cut(text: string, bytes: number): string {
  const encoded = Buffer.from(text)
  if (encoded.length <= bytes) return text
  return `${encoded
    .subarray(0, bytes - 8)
    .toString()
    .replace(/\uFFFD+$/, '')}…`
}
