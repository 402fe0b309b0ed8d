import { once } from 'node:events'
import { request } from 'node:http'
import { connect } from 'node:net'
import { Hono } from 'hono'
import { expect, onTestFinished, test } from 'vitest'
import { type Mount, startWeb } from '../../src/web/start-web.ts'

const pages = new Hono().get('/', (context) => context.text('our pages'))

const chat: Mount = {
  prefix: '/slack/events',
  handle: (request, response) => void response.end(`chat ${request.method}`),
  upgrade: (_request, socket) =>
    void socket.write(
      'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
    ),
}

async function started(mounts: Mount[] = [chat]) {
  const web = await startWeb({ app: pages, port: 0, host: '127.0.0.1', mounts })
  onTestFinished(() => web.close())
  return web
}

test.each`
  path                      | method    | answer
  ${'/'}                    | ${'GET'}  | ${'our pages'}
  ${'/slack/events'}        | ${'POST'} | ${'chat POST'}
  ${'/slack/events/more'}   | ${'GET'}  | ${'chat GET'}
  ${'/slack/events?a=1'}    | ${'GET'}  | ${'chat GET'}
  ${'/slack/eventsandmore'} | ${'GET'}  | ${'404 Not Found'}
`('$method $path is answered by $answer', async ({ path, method, answer }) => {
  const { url } = await started()

  const response = await fetch(`${url}${path}`, { method })

  expect(await response.text()).toBe(answer)
})

test('a port in use is told in one sentence that names PORT', async () => {
  const { url } = await started()
  const port = Number(new URL(url).port)

  const second = startWeb({ app: pages, port, host: '127.0.0.1' })

  await expect(second).rejects.toThrow(
    `Port ${port} is in use; end what listens there, or set PORT to a free one.`,
  )
})

test('an address of another machine is told in one sentence that names HOST', async () => {
  const started = startWeb({ app: pages, port: 0, host: '192.0.2.1' })

  await expect(started).rejects.toThrow('set HOST to an address of this machine')
})

test('a socket that a mount has taken over ends with the server', async () => {
  const web = await started()
  const asked = request(`${web.url}/slack/events`, {
    headers: { Connection: 'Upgrade', Upgrade: 'websocket' },
  }).end()
  const [, socket] = await once(asked, 'upgrade')
  const ended = once(socket, 'close')

  await web.close()

  await ended
  expect(socket.destroyed).toBe(true)
})

test('an upgrade that nobody wants is cut off', async () => {
  const { url } = await started([])
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.on('error', () => {})

  socket.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')

  await once(socket, 'close')
  expect(socket.destroyed).toBe(true)
})

test('an answer under way is ended rather than waited for', async () => {
  const endless: Mount = {
    prefix: '/stream',
    handle: (_request, response) => void response.write('and so on'),
  }
  const web = await started([endless])
  const response = await fetch(`${web.url}/stream`)
  const reading = response.text()

  await web.close()

  await expect(reading).rejects.toThrow()
})
