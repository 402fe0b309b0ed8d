/** `GET requests/{id}.json`, `GET requests.json`: what became of the complaints that a system has filed, and of no others. */

import type { Context } from 'hono'
import type { Case } from '../../rules/cases/case.ts'
import { asWritten } from '../../rules/cases/complaint/letter.ts'
import { isEnd } from '../../rules/cases/moves.ts'
import type { City } from '../../rules/city.ts'
import { results, stateInWords } from '../../words/labels.ts'
import { apiFault } from './api-fault.ts'
import type { ApiParts } from './open311.ts'

/** As many as the standard answers without paging. */
const most = 1_000
/** The standard's: without dates, the last ninety days. Milliseconds. */
const usualSpan = 90 * 86_400_000

export async function readRequest(
  context: Context,
  { storage, city }: ApiParts,
  system: string,
): Promise<Response> {
  const no = (context.req.param('id') ?? '').replace(/\.json$/, '').toUpperCase()
  const file = await storage.cases.get(no)
  if (!isOf(file, system))
    return apiFault(
      context,
      404,
      `There is no service_request_id ${no.slice(0, 40)} of yours; check the number.`,
    )
  return context.json([recordOf(file, city)])
}

export async function readRequests(
  context: Context,
  { storage, city, clock }: ApiParts,
  system: string,
): Promise<Response> {
  const { service_request_id: ids, start_date, end_date, status, service_code: code } = context.req.query()
  if (ids) {
    const files = await Promise.all(
      ids
        .split(',')
        .slice(0, 100)
        .map((no) => storage.cases.get(no.trim().toUpperCase())),
    )
    return context.json(
      files.filter((file): file is Complaint => isOf(file, system)).map((file) => recordOf(file, city)),
    )
  }
  const to = timeIn(end_date) ?? clock()
  const from = timeIn(start_date) ?? new Date(to.getTime() - usualSpan)
  if (start_date && !timeIn(start_date))
    return apiFault(context, 400, 'start_date is no time; write it like 2026-11-23T09:00:00+08:00.')
  const found = await storage.cases.filedBy(`open311:${system}:`, { from, to, most })
  const records = found
    .filter((file): file is Complaint => isOf(file, system))
    .map((file) => recordOf(file, city))
  return context.json(
    records.filter(
      (one) => (!status || status.split(',').includes(one.status)) && (!code || one.service_code === code),
    ),
  )
}

type Complaint = Case<'complaint'>

const isOf = (file: Case | null, system: string): file is Complaint =>
  file?.kind === 'complaint' && file.origin.key.startsWith(`open311:${system}:`)

function timeIn(text: string | undefined): Date | null {
  const at = new Date(text ?? '')
  return Number.isNaN(at.getTime()) ? null : at
}

/** The answer goes with it; who works on it does so as a unit, never as a person. */
function recordOf(file: Complaint, { units, matters }: Pick<City, 'units' | 'matters'>) {
  const { no, state, facts, openedAt, history, unit, clocks } = file
  const matter = matters.find(({ name }) => name === facts.understood?.matter)
  const answer = facts.answer ? `：${results[facts.answer.result]}。${facts.answer.text}` : ''
  const due = clocks.find(({ name, status }) => name === 'answer' && status !== 'stopped')?.due
  return {
    service_request_id: no,
    status: isEnd(file) || state === 'answered' ? 'closed' : 'open',
    status_notes: `${stateInWords('complaint', state)}${answer}`,
    service_name: facts.understood?.matter ?? null,
    service_code: matter?.id ?? null,
    description: asWritten(facts),
    agency_responsible: units.get(unit)?.name ?? unit,
    service_notice: null,
    requested_datetime: openedAt.toISOString(),
    updated_datetime: (history.at(-1)?.at ?? openedAt).toISOString(),
    expected_datetime: due?.toISOString() ?? null,
    address: null,
    address_id: null,
    zipcode: null,
    lat: null,
    long: null,
    media_url: null,
  }
}
