import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sendText } from '../http/bodies.ts'

const folder = fileURLToPath(new URL('../page/', import.meta.url))

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** Only names that can be written down without leaving the folder. */
const safePath = /^(?:[a-z0-9-]+\/)?[a-z0-9-]+\.(?:html|css|js|svg)$/

/** Serves a file of the page; the page asks for everything below `base`. */
export async function servePageFile(
  response: ServerResponse,
  { path, base }: { path: string; base: string },
): Promise<void> {
  const content = safePath.test(path) ? await contentOf(path) : undefined
  if (content === undefined) {
    sendText(response, { status: 404, text: 'There is no such file in the page of the sandbox.' })
    return
  }
  response.writeHead(200, {
    'content-type': types[extname(path)],
    'cache-control': 'no-cache',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  })
  response.end(
    path === 'index.html'
      ? content.replace('<base href="/sandbox/" />', `<base href="${base}/" />`)
      : content,
  )
}

/** Nothing from elsewhere, and nobody may frame the page. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'"

async function contentOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(folder + path, 'utf8')
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw cause
  }
}
