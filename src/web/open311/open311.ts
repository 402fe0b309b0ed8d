/** Open311 GeoReport v2 at `/open311/v2`, in JSON: another system files complaints with a key of its own and follows them. */

import { type Context, Hono } from 'hono'
import type { App } from '../../app.ts'
import { notTooLarge } from '../door/door.ts'
import { sentBy } from '../door/sent.ts'
import { apiFault } from './api-fault.ts'
import { fileRequest } from './file-request.ts'
import { listServices } from './list-services.ts'
import { readRequest, readRequests } from './read-requests.ts'

export type ApiParts = Pick<App, 'city' | 'clock' | 'storage' | 'office' | 'queues' | 'config'>

type Answer = (context: Context, app: ApiParts, system: string) => Promise<Response>

export const open311 = (app: ApiParts): Hono =>
  new Hono()
    .get('/discovery.json', (context) => context.json(discovery(app)))
    .get('/services.json', listServices(app.city))
    .post('/requests.json', notTooLarge, withKey(app, fileRequest))
    .get('/requests.json', withKey(app, readRequests))
    .get('/requests/:id', withKey(app, readRequest))
    .all('*', (context) =>
      apiFault(
        context,
        404,
        'There is nothing here; see services.json, requests.json and requests/{id}.json.',
      ),
    )

/** The key comes in a header, or where the standard has it: `api_key` among the arguments. */
function withKey(app: ApiParts, answer: Answer) {
  return async (context: Context): Promise<Response> => {
    const system = await app.storage.apiKeys.nameOf(await keyIn(context))
    if (!system)
      return apiFault(context, 403, 'The api_key is missing or does not hold; ask the office for one.')
    const seconds = await app.queues.limits.count('api', system)
    if (seconds === 0) return answer(context, app, system)
    context.header('Retry-After', String(seconds))
    return apiFault(context, 429, `Too many requests; come back in ${seconds} seconds.`)
  }
}

async function keyIn(context: Context): Promise<string> {
  const header = context.req.header('x-api-key') ?? context.req.query('api_key')
  if (header) return header
  if (context.req.method !== 'POST') return ''
  const isJson = /^application\/json\b/i.test(context.req.header('content-type') ?? '')
  const sent: unknown = isJson ? await context.req.json().catch(() => null) : await sentBy(context)
  return typeof sent === 'object' && sent !== null && 'api_key' in sent ? String(sent.api_key) : ''
}

const discovery = ({ config: { publicUrl }, city }: ApiParts) => ({
  changeset: '2026-11-27',
  contact: city.units.get(city.coordination)?.name ?? city.name,
  key_service: 'The office that runs this server gives a key (zhixie api-key add NAME).',
  endpoints: [
    {
      specification: 'http://wiki.open311.org/GeoReport_v2',
      url: `${publicUrl}/open311/v2`,
      type: 'production',
      formats: ['application/json'],
    },
  ],
})
