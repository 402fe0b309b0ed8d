import { type Challenge, createChallenge, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keyFor } from '../../../src/storage/secrets/derive.ts'
import { startWeb } from '../../../src/web/start-web.ts'
import { inBrowser, launch } from '../../in-chromium.ts'
import { openPages, type Pages } from '../open-pages.ts'
import { aVisitor } from './a-visitor.ts'

let pages: Pages
beforeAll(async () => {
  pages = await openPages()
}, 60_000)
afterAll(() => pages.close())

const text = '民生路一家店一个月被查了四次，请协调。'
let address = 1
let told = 0

async function visits() {
  address += 1
  const visitor = aVisitor(pages, `192.0.2.${address}`)
  const { text: page } = await visitor.ask('/')
  const seal = visitor.hiddenIn(page, 'seal')
  const send = (fields: Record<string, string> = {}) => {
    told += 1
    return visitor.send('/complaints', { seal, mode: 'named', text: `${text}${told}`, ...fields })
  }
  return { page, send, ask: visitor.ask }
}

/** As many filings as make it a rush. */
async function rush(): Promise<void> {
  const { limits } = pages.parts.queues
  while ((await limits.count('filing-everywhere', 'all')) === 0);
}

const challengeIn = (page: string): Challenge =>
  JSON.parse(/data-challenge="([^"]+)"/.exec(page)?.[1]?.replaceAll('&quot;', '"') ?? 'null')

async function proofOf(challenge: Challenge): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey })
  return JSON.stringify({ challenge, solution })
}

test('in quiet times nobody meets a challenge', async () => {
  const { page, send } = await visits()

  const sent = [await send(), await send()]

  expect(page).not.toContain('challenge')
  expect(sent.map(({ status }) => status)).toEqual([303, 303])
})

test('in a rush who proves is let in, as often as they prove; a proof counts once', async () => {
  await rush()
  const { send } = await visits()
  const first = await send()
  const refused = await send()
  const proof = await proofOf(challengeIn(refused.text))

  const proved = await send({ proof })
  const again = await send({ proof })

  expect([first.status, refused.status, proved.status, again.status]).toEqual([303, 429, 303, 429])
})

test('who cannot prove is let in once in a while, is told when, and loses nothing', async () => {
  await rush()
  const { send } = await visits()
  await send()

  const refused = await send()

  expect(refused.status).toBe(429)
  expect(refused.text).toMatch(/请 1\d 分钟后再提交/)
  expect(refused.text).toContain(text)
})

test('what is filed already goes to its receipt, with the used proof or none: an answer got lost', async () => {
  await rush()
  const { send, ask } = await visits()
  const first = await send()
  told -= 1
  const again = await send()
  const refused = await send()
  const proof = await proofOf(challengeIn(refused.text))
  const proved = await send({ proof })
  told -= 1
  const provedAgain = await send({ proof })

  expect([first.status, again.status, refused.status, proved.status, provedAgain.status]).toEqual([
    303, 303, 429, 303, 303,
  ])
  expect(again.headers.get('location')).toBe(first.headers.get('location'))
  expect(provedAgain.headers.get('location')).toBe(proved.headers.get('location'))
  expect((await ask(first.headers.get('location') ?? '')).status).toBe(200)
})

test('with its challenge the page and all that it loads stay under 60 KB', async () => {
  await rush()
  const { page, ask } = await visits()
  const parts = [...page.matchAll(/(?:src|href)="(\/[\w-]+\.(?:js|css))"/g)].map(([, path = '']) => path)
  const loaded = await Promise.all(parts.map(async (path) => (await ask(path)).text))

  const bytes = [page, ...loaded].reduce((sum, part) => sum + Buffer.byteLength(part), 0)

  expect(parts.filter((path) => path.startsWith('/challenge-'))).toHaveLength(1)
  expect(parts).toHaveLength(3)
  expect(bytes).toBeLessThan(60_000)
})

test.each([
  ['nothing readable', () => '{'],
  ['no JSON at all', () => 'x'.repeat(100_000)],
  ['another form', () => JSON.stringify({ challenge: {}, solution: {} })],
  ['null', () => 'null'],
  [
    'signed by a list',
    () => JSON.stringify({ challenge: { parameters: {}, signature: Array(64).fill('a') }, solution: {} }),
  ],
  [
    'signed by something with a length',
    () => JSON.stringify({ challenge: { parameters: {}, signature: { length: 64 } }, solution: {} }),
  ],
  [
    'easier than asked',
    async (challenge: Challenge) => {
      const easy = { ...challenge, parameters: { ...challenge.parameters, keyPrefix: '0' } }
      return proofOf(easy)
    },
  ],
  [
    'made up',
    (challenge: Challenge) =>
      JSON.stringify({ challenge, solution: { counter: 1, derivedKey: '00'.repeat(32) } }),
  ],
  [
    'over',
    async () => {
      const { dataKey } = pages.parts.config
      const old = await createChallenge({
        algorithm: 'PBKDF2/SHA-256',
        cost: 1,
        counter: 2,
        deriveKey,
        expiresAt: new Date(Date.now() - 60_000),
        hmacSignatureSecret: keyFor('challenges', dataKey).toString('base64'),
        hmacKeySignatureSecret: keyFor('challenge keys', dataKey).toString('base64'),
      })
      return proofOf(old)
    },
  ],
])('a proof that is %s is none', async (_what, made) => {
  await rush()
  const { send } = await visits()
  await send()
  const refused = await send()

  const sent = await send({ proof: await made(challengeIn(refused.text)) })

  expect(sent.status).toBe(429)
})

inBrowser(
  'a browser proves by itself while somebody writes, also where it is sent at once',
  async () => {
    await rush()
    const web = await startWeb({ app: pages.app, port: 0, host: '127.0.0.1' })
    const browser = await launch()
    const page = await browser.newPage()
    const receipts: string[] = []

    for (const nth of ['第一件', '第二件', '第三件']) {
      await page.goto(web.url)
      await page.getByLabel('发生了什么？').fill(`${text}${nth}`)
      await page.getByRole('button', { name: '提交' }).click()
      receipts.push((await page.locator('.big').first().textContent({ timeout: 20_000 })) ?? '')
    }

    await browser.close()
    await web.close()
    expect(new Set(receipts).size).toBe(3)
    expect(receipts.every((no) => /^SQ2026-/.test(no))).toBe(true)
  },
  60_000,
)

inBrowser(
  'a browser that cannot prove, as on a plain address, is not kept from sending',
  async () => {
    await rush()
    const web = await startWeb({ app: pages.app, port: 0, host: '127.0.0.1' })
    const rules = 'MAP door.example 127.0.0.1'
    const browser = await launch(`--host-resolver-rules=${rules}`)
    const page = await browser.newPage()
    const plain = web.url.replace('127.0.0.1', 'door.example')
    const files = async (what: string) => {
      await page.goto(plain)
      await page.getByLabel('发生了什么？').fill(what)
      await page.getByRole('button', { name: '提交' }).click()
      await page.locator('.code, [role=alert]').first().waitFor({ timeout: 10_000 })
    }
    // Others of these tests came from this address, too.
    await files(`${text}明文一`)
    const secure = await page.evaluate<boolean>('isSecureContext')
    await files(`${text}明文二`)
    const told = (await page.getByRole('alert').textContent()) ?? ''
    const kept = await page.getByLabel('发生了什么？').inputValue()

    await browser.close()
    await web.close()
    expect(secure).toBe(false)
    expect(told).toMatch(/请 \d+ 分钟后再提交/)
    expect(kept).toBe(`${text}明文二`)
  },
  60_000,
)
