import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type Letter = { to: string; subject: string; text: string }
export type ShortMessage = { id: string; to: string; text: string; signature: string; body: string }

/** A mail server and a gateway for short messages. `mailsWork`: whether the first takes anything. */
export async function openOutsideWorld() {
  const letters: Letter[] = []
  const messages: ShortMessage[] = []
  const state = { mailsWork: true }
  const smtp = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: (_address, _session, done) =>
      done(state.mailsWork ? null : Object.assign(new Error('come back later'), { responseCode: 451 })),
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part) => parts.push(part))
      stream.on('end', () => {
        letters.push(letterIn(Buffer.concat(parts).toString(), session.envelope.rcptTo[0]?.address ?? ''))
        done()
      })
    },
  })
  const gateway = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part) => parts.push(part))
    request.on('end', () => {
      const body = Buffer.concat(parts).toString()
      const signature = String(request.headers['x-zhixie-signature'])
      messages.push({ ...(JSON.parse(body) as { id: string; to: string; text: string }), signature, body })
      response.end('{}')
    })
  })
  await new Promise<void>((done) => smtp.listen(0, '127.0.0.1', () => done()))
  await new Promise<void>((done) => gateway.listen(0, '127.0.0.1', done))
  return {
    letters,
    messages,
    state,
    config: {
      mail: {
        url: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
        from: 'zhixie@example.org',
      },
      sms: { url: `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/`, secret: 'sms-key' },
    },
    async close() {
      smtp.close(() => undefined)
      gateway.close()
    },
  }
}

function letterIn(source: string, to: string): Letter {
  const [head = '', ...rest] = source.split('\r\n\r\n')
  const encoding = /content-transfer-encoding: (\S+)/i.exec(head)?.[1] ?? ''
  const body = rest.join('\r\n\r\n')
  const text =
    encoding === 'base64'
      ? Buffer.from(body, 'base64').toString()
      : Buffer.from(
          body
            .replace(/=\r\n/g, '')
            .replace(/=([0-9A-F]{2})/g, (_all, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
          'latin1',
        ).toString()
  return { to, subject: head, text }
}
