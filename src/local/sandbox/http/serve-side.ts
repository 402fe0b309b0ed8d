import type { IncomingMessage, ServerResponse } from 'node:http'
import { mimetypeOf } from '../api/uploads.ts'
import type { Desk } from '../desk.ts'
import { SlackRefusal } from '../refuse.ts'
import { readBody, readFields, sendJson, sendText } from './bodies.ts'

const answerMax = 1024 * 1024
const uploadMax = 50 * 1024 * 1024

/** Answers a `response_url`: 200 with `ok`, or 404 with the reason, as Slack does. */
export async function serveAnswer(
  desk: Desk,
  { key, request, response }: { key: string; request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  const fields = readFields(request, await readBody(request, answerMax))
  try {
    desk.responseUrls.answer(key, fields)
    sendText(response, { text: 'ok' })
  } catch (refusal) {
    if (!(refusal instanceof SlackRefusal)) throw refusal
    sendJson(response, { status: 404, body: { ok: false, error: refusal.code } })
  }
}

/** Takes the bytes of a file, sent as a form with a part or as they are. */
export async function serveUpload(
  desk: Desk,
  { id, request, response }: { id: string; request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  const body = await readBody(request, uploadMax)
  const type = request.headers['content-type'] ?? ''
  const content = type.startsWith('multipart/form-data') ? await partOf(body, type) : body
  desk.uploads.receive(id, content)
  sendText(response, { text: `OK - ${content.length}` })
}

async function partOf(body: Buffer, type: string): Promise<Buffer> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
  const [part] = [...form.values()].filter((value) => typeof value !== 'string')
  if (!part) throw new SlackRefusal('no_file_data')
  return Buffer.from(await part.arrayBuffer())
}

const shownInPage = /^(?:image\/(?:png|jpeg|gif)|text\/plain)$/

/** Serves an uploaded file; pictures and plain text in the page, anything else to be saved. */
export async function serveFile(
  desk: Desk,
  { id, response }: { id: string; response: ServerResponse },
): Promise<void> {
  const upload = desk.uploads.find(id)
  if (!upload?.content) {
    sendText(response, {
      status: 404,
      text: 'The sandbox has no such file; files do not outlive its restart.',
    })
    return
  }
  const type = mimetypeOf(upload.name)
  const disposition = shownInPage.test(type) ? 'inline' : 'attachment'
  response.writeHead(200, {
    'content-type': type === 'text/plain' ? 'text/plain; charset=utf-8' : type,
    'content-disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(upload.name)}`,
    'x-content-type-options': 'nosniff',
  })
  response.end(upload.content)
}
