import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { startSandbox } from '../../../src/local/sandbox/start-sandbox.ts'
import { aSandbox, clientOf } from './ground.ts'

/** `fetch` does not let one say a false Host. */
function statusOf(
  url: string,
  { headers = {}, method = 'GET', body = '' } = {},
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asking = request(url, { method, headers }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    asking.on('error', reject)
    asking.end(body)
  })
}

test.each`
  what                             | headers                                                             | status
  ${'its own page'}                | ${{}}                                                               | ${200}
  ${'a borrowed name'}             | ${{ host: 'evil.example' }}                                         | ${403}
  ${'a foreign page'}              | ${{ origin: 'https://evil.example' }}                               | ${403}
  ${'a page in a sandboxed frame'} | ${{ origin: 'null' }}                                               | ${403}
  ${'a picture in a foreign page'} | ${{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }}  | ${403}
  ${'a link in a foreign page'}    | ${{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }} | ${200}
`('a request from $what is answered with $status', async ({ headers, status }) => {
  const sandbox = await aSandbox()

  expect(await statusOf(sandbox.url, { headers })).toBe(status)
})

test('a foreign page can neither act nor listen', async () => {
  const sandbox = await aSandbox()
  const origin = 'https://evil.example'
  const body = JSON.stringify({ act: 'say', as: '李强', channel: '涉企投诉', text: '假的' })

  const acted = await statusOf(`${sandbox.url}/act`, {
    method: 'POST',
    body,
    headers: { origin, 'content-type': 'application/json' },
  })
  const asForm = await statusOf(`${sandbox.url}/act`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'text/plain' },
  })
  const listening = new WebSocket(`${sandbox.url.replace('http', 'ws')}/live`, { origin })
  const refused = await new Promise((resolve) => {
    listening.on('error', (cause) => resolve(cause.message))
  })

  expect([acted, asForm]).toEqual([403, 415])
  expect(refused).toContain('403')
  expect(sandbox.messages('涉企投诉')).toEqual([])
})

test.each(['page/../sandbox.ts', 'page/%2e%2e/sandbox.ts', 'page/', 'page/none.js', 'elsewhere'])(
  'there is nothing at %s',
  async (path) => {
    const sandbox = await aSandbox()

    expect(await statusOf(`${sandbox.url}/${path}`)).toBe(404)
  },
)

test('the page loads nothing from elsewhere', async () => {
  const sandbox = await aSandbox({ basePath: '/play' })

  const page = await fetch(sandbox.url)

  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(await page.text()).toContain('<base href="/play/" />')
})

test('a call that is too long or not JSON is refused, and the next one is answered', async () => {
  const sandbox = await aSandbox()
  const call = {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${sandbox.botToken}` },
  }

  const long = await fetch(`${sandbox.apiUrl}auth.test`, {
    ...call,
    body: 'x'.repeat(2 * 1024 * 1024),
  }).catch(() => undefined)
  const broken = await fetch(`${sandbox.apiUrl}auth.test`, { ...call, body: '{"a"' })

  expect([413, undefined]).toContain(long?.status)
  expect(await broken.json()).toMatchObject({ ok: false, error: 'invalid_json' })
  expect((await clientOf(sandbox).auth.test()).ok).toBe(true)
})

test("it lives on the program's own server beside other things", async () => {
  const server = createServer((asked, answer) => {
    if (!sandbox.requestListener(asked, answer)) answer.end('the form')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const sandbox = await startSandbox({ server, people: [{ name: '李强' }], channels: [{ name: '涉企投诉' }] })
  onTestFinished(() => sandbox.stop())
  const { port } = server.address() as AddressInfo

  const form = await fetch(`http://127.0.0.1:${port}/sandboxes`)

  expect(sandbox.url).toBe(`http://127.0.0.1:${port}/sandbox`)
  expect(await form.text()).toBe('the form')
  expect((await clientOf(sandbox).auth.test()).ok).toBe(true)
})
