import { afterAll, beforeAll, expect, test } from 'vitest'
import { webApp } from '../../src/web/web-app.ts'
import { openPages, type Pages } from './open-pages.ts'

let pages: Pages
let chat: () => boolean = () => true
beforeAll(async () => {
  pages = await openPages({ chatConnected: () => chat() })
})
afterAll(() => pages.close())

test('the first page is the form, with what happens next and the office that answers for it', async () => {
  const { status, text } = await pages.look('/')

  expect(status).toBe(200)
  for (const shown of ['lang="zh-CN"', '发生了什么？', '提交之后', '重庆市司法局', 'href="/sandbox"']) {
    expect(text).toContain(shown)
  }
})

test('a program with a real workspace shows no way into a sandbox', async () => {
  const real = {
    ...pages.parts.config,
    slack: { mode: 'http', botToken: 'b', signingSecret: 's', apiUrl: undefined },
  } as const

  const page = await webApp({ ...pages.parts, config: real }).request('/')

  const text = await page.text()
  expect(text).not.toContain('sandbox')
})

test.each(['/track', '/verify', '/d/x.y', '/nowhere', '/healthz'])(
  '%s is not framed, cached, sniffed, scripted or referred from',
  async (path) => {
    const { headers } = await pages.look(path)

    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|script-src/)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  },
)

test('the form runs one script, a file of ours, and no words that stand in the page', async () => {
  const { headers, text } = await pages.look('/')
  const [address = ''] = /\/form-\w+\.js/.exec(text) ?? []
  const script = await pages.look(address)

  const policy = headers.get('content-security-policy') ?? ''
  expect(policy).toContain("script-src 'self'")
  expect(policy).toContain("connect-src 'self'")
  expect(policy).not.toContain('unsafe')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(script.status).toBe(200)
  expect(script.headers.get('content-type')).toContain('text/javascript')
})

test('the style sheet that a page names is there, for good', async () => {
  const { text } = await pages.look('/')
  const [address = ''] = /\/style-\w+\.css/.exec(text) ?? []

  const { status, headers } = await pages.look(address)

  expect(status).toBe(200)
  expect(headers.get('content-type')).toContain('text/css')
  expect(headers.get('cache-control')).toContain('immutable')
})

test('a page that is not there says what to do', async () => {
  const { status, text } = await pages.look('/nowhere')

  expect(status).toBe(404)
  expect(text).toContain('请检查地址')
})

test.each(['POST', 'PUT', 'DELETE', 'PATCH'])('%s is refused in plain words', async (method) => {
  const { status, headers, text } = await pages.look('/', { method })

  expect(status).toBe(405)
  expect(headers.get('allow')).toBe('GET, HEAD')
  expect(text).toContain('请回到聊天')
})

test('alive and ready', async () => {
  const [alive, ready] = await Promise.all([pages.look('/healthz'), pages.look('/readyz')])

  expect(alive.status).toBe(200)
  expect(JSON.parse(ready.text)).toEqual({ ready: true, missing: [] })
  expect(ready.status).toBe(200)
})

test('not ready while the chat is away, and it says so', async () => {
  chat = () => false

  const { status, text } = await pages.look('/readyz')

  chat = () => true
  expect(status).toBe(503)
  expect(JSON.parse(text)).toEqual({ ready: false, missing: ['chat'] })
})

test('not ready without MongoDB and Redis, while still alive', async () => {
  const lost = await openPages()
  await lost.close()

  const [alive, ready] = await Promise.all([lost.look('/healthz'), lost.look('/readyz')])

  expect(alive.status).toBe(200)
  expect(ready.status).toBe(503)
  expect(JSON.parse(ready.text).missing).toEqual(['mongodb', 'redis'])
})

test('figures for Prometheus', async () => {
  pages.parts.metrics.opened.inc({ kind: 'complaint' })

  const { status, headers, text } = await pages.look('/metrics')

  expect(status).toBe(200)
  expect(headers.get('content-type')).toContain('text/plain')
  expect(text).toContain('zhixie_cases_opened_total{kind="complaint"} 1')
})
