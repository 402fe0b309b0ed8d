import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWeb, type Web } from '../../../src/web/start-web.ts'
import { openPages, type Pages } from '../open-pages.ts'

let pages: Pages
let web: Web
beforeAll(async () => {
  pages = await openPages()
  web = await startWeb({ app: pages.app, port: 0, host: '127.0.0.1' })
}, 60_000)
afterAll(async () => {
  await web.close()
  await pages.close()
})

type Told = { length: boolean; path?: string }

/** A form over a real connection; with its length said before, or in pieces of a length nobody knows. */
const post = (body: string, { length, path = '/understand' }: Told) =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    const headers = {
      'Content-Type': 'application/x-www-form-urlencoded',
      ...(length ? { 'Content-Length': Buffer.byteLength(body) } : {}),
    }
    const sent = request(`${web.url}${path}`, { method: 'POST', headers }, (answer) => {
      const pieces: Buffer[] = []
      answer.on('data', (piece) => pieces.push(piece))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(pieces).toString() }),
      )
    })
    sent.on('error', reject)
    if (!length) sent.write(body.slice(0, 10))
    sent.end(length ? body : body.slice(10))
  })

const form = new URLSearchParams({ text: '渝中区民生路一家超市销售过期食品，没有标签，请处理。' }).toString()

test.each([true, false])('a form whose length is said: %s; it is read whole', async (length) => {
  const { status, text } = await post(form, { length })

  expect(status).toBe(200)
  expect(JSON.parse(text).hint).toContain('重庆市渝中区市场监督管理局')
})

test.each([true, false])('one that is too long, its length said: %s; told so in words', async (length) => {
  const { status, text } = await post(`text=${'x'.repeat(300_000)}`, { length })

  expect(status).toBe(413)
  expect(text).toContain('内容太长')
})
