import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import mongoose, { type Connection } from 'mongoose'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startWeb, type Web } from '../../../../src/web/start-web.ts'
import { openPages, type Pages } from '../../open-pages.ts'

let pages: Pages
let web: Web
let shell: Connection
beforeAll(async () => {
  pages = await openPages()
  web = await startWeb({ app: pages.app, port: 0, host: '127.0.0.1' })
  shell = await mongoose.createConnection(pages.ground.mongodbUri).asPromise()
}, 60_000)
afterAll(async () => {
  await shell.close()
  await web.close()
  await pages.close()
})

const field = (name: string, value: string) =>
  `--zx\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`

/** A browser that has sent all but the end of its form. */
async function sendsMostOf(bytes: number) {
  const page = await fetch(web.url)
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? ''
  const seal = /name="seal" value="([^"]*)"/.exec(await page.text())?.[1] ?? ''
  const body = `${field('seal', seal)}--zx\r\nContent-Disposition: form-data; name="files"; filename="a.jpg"\r\n\r\n`
  const { hostname, port } = new URL(web.url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  socket.write(
    `POST /complaints HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\nContent-Type: multipart/form-data; boundary=zx\r\nContent-Length: ${body.length + 2 * bytes}\r\n\r\n${body}`,
  )
  socket.write(randomBytes(bytes))
  return socket
}

test('a browser that goes away in the middle: what came was written as it came, and nothing of it stays', async () => {
  const chunks = () => shell.collection('attachments.chunks').countDocuments()
  const socket = await sendsMostOf(2_000_000)
  await vi.waitFor(async () => expect(await chunks()).toBeGreaterThan(4), { timeout: 10_000 })

  socket.destroy()

  // The mark of an upload goes last: while it stands, what it left is still being taken away.
  const marks = () => shell.collection('attachments.begun').countDocuments()
  await vi.waitFor(async () => expect(await marks()).toBe(0), { timeout: 10_000 })
  expect(await chunks()).toBe(0)
})
