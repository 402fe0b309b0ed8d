/** `POST requests.json`: a complaint filed by another system. The same order of the same system is one case. */

import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { z } from 'zod'
import { complaintFrom, Draft } from '../../actions/complaint/filing/draft.ts'
import { openComplaint } from '../../actions/complaint/filing/open-complaint.ts'
import { apiWords } from '../../words/web/open311.ts'
import { sentBy } from '../door/sent.ts'
import { apiFault } from './api-fault.ts'
import type { ApiParts } from './open311.ts'

const some = (most: number) => z.string().trim().max(most).default('')

/** What we use of the arguments of GeoReport v2; `attribute[...]` are our own. */
const Request = z.object({
  service_code: some(200),
  description: z
    .string({ error: 'description is missing' })
    .trim()
    .min(5, 'description is too short')
    .max(20_000),
  address_string: some(500),
  first_name: some(100),
  last_name: some(100),
  phone: some(100),
  email: some(200),
  'attribute[order_no]': some(100),
  'attribute[about]': some(300),
  'attribute[enterprise]': some(300),
  'attribute[mode]': z.enum(['named', 'hidden', 'anonymous']).default('named'),
})
type Request = z.infer<typeof Request>

/** `system`: whose key it was filed with. */
export async function fileRequest(context: Context, app: ApiParts, system: string): Promise<Response> {
  const read = Request.safeParse(await argumentsOf(context))
  if (!read.success) {
    const [first] = read.error.issues
    return apiFault(
      context,
      400,
      `${first?.path.join('.')}: ${first?.message}; correct it and send it again.`,
    )
  }
  const { matters } = app.city
  const code = read.data.service_code
  const service = matters.find(({ id }) => id === code)
  if (code !== '' && !service)
    return apiFault(
      context,
      404,
      `There is no service_code ${code}; take one of services.json, or leave it out.`,
    )
  const draft = Draft.safeParse(draftOf(read.data, service?.name ?? ''))
  if (!draft.success) return apiFault(context, 400, 'An argument is too long; shorten it and send it again.')
  const key = `open311:${system}:${markOf(read.data)}`
  const { file } = await openComplaint(app.office, complaintFrom(draft.data, { key, door: 'list' }))
  return context.json(
    [{ service_request_id: file.no, service_notice: apiWords.notice, account_id: null }],
    201,
  )
}

/** Forms as the standard has them, or the same as JSON. */
async function argumentsOf(context: Context): Promise<unknown> {
  if (!/^application\/json\b/i.test(context.req.header('content-type') ?? '')) return sentBy(context)
  return context.req.json().catch(() => null)
}

function draftOf(request: Request, service: string): Record<string, string> {
  const { description, address_string: address, first_name, last_name, phone, email } = request
  const where = address ? `\n${apiWords.address}${address}` : ''
  const what = service ? `\n${apiWords.service}${service}` : ''
  return {
    text: `${description}${where}${what}`,
    about: request['attribute[about]'],
    mode: request['attribute[mode]'],
    enterprise: request['attribute[enterprise]'],
    name: `${last_name}${first_name}`,
    contact: [phone, email].filter(Boolean).join(' '),
  }
}

/** The order's own number, or else what it says. */
const markOf = (request: Request): string =>
  request['attribute[order_no]'] ||
  createHash('sha256')
    .update(
      JSON.stringify([request.service_code, request.description, request.address_string, request.phone]),
    )
    .digest('hex')
    .slice(0, 32)
