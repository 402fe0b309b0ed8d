import { fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { Hono } from 'hono'
import { openApp } from '../../src/app.ts'
import { loadCity } from '../../src/city/load-city.ts'
import { readConfig } from '../../src/config/config.ts'
import { everything } from '../../src/rules/sight/visibility.ts'
import { startWeb } from '../../src/web/start-web.ts'
import { webApp } from '../../src/web/web-app.ts'
import type { Figure } from './figure.ts'
import type { Engine } from './ground.ts'
import type { Visit, Visited } from './visitors.ts'

const users = 200
/** Filings under way at the same moment, beside as many as there are users. */
const filers = 64
const formType = 'application/x-www-form-urlencoded'
const plain = { method: 'GET', headers: {}, body: '' } as const

/** Pages under load beside a bare server that sends the same bytes, and a burst of filings. */
export async function pages({ mongodbUri, redisUrl }: Engine, quick: boolean): Promise<Figure[]> {
  const city = await loadCity('seeds/chongqing')
  const config = { ...readConfig({ LOG_LEVEL: 'silent', PROXIES: '1' }), dataKey: randomBytes(32) }
  const app = await openApp({ config, city, mongodbUri, redisUrl, dbName: 'pages' })
  const web = await startWeb({ app: webApp(app), port: 0, host: '127.0.0.1' })
  const visitors = fork('test/bench/visitors.ts', { execArgv: ['--import', 'tsx'] })
  const visit = async (wanted: Visit): Promise<Visited> => {
    visitors.send(wanted)
    const [visited] = (await once(visitors, 'message')) as [Visited]
    return visited
  }
  const burst = quick ? 1_000 : 10_000
  const figures = [
    ...(await looking({ visit, url: `${web.url}/`, name: 'form', count: quick ? 2_000 : 10_000 })),
    ...(await looking({ visit, url: `${web.url}/track`, name: 'tracking', count: quick ? 2_000 : 10_000 })),
    ...(await filing({ visit, url: web.url, count: burst, inFlight: filers, network: 11 })),
    ...(await filing({ visit, url: web.url, count: burst, inFlight: users, network: 12 })),
  ]
  const kept = await app.storage.cases.count({ kind: 'complaint' }, everything)
  figures.push(burstKept(kept, 2 * burst))
  visitors.kill()
  await web.close()
  await app.close()
  return figures
}

type Looking = { visit(wanted: Visit): Promise<Visited>; url: string; name: string; count: number }

async function looking({ visit, url, name, count }: Looking): Promise<Figure[]> {
  const bytes = await (await fetch(url)).text()
  const bare = await startWeb({ app: new Hono().get('*', (c) => c.html(bytes)), port: 0, host: '127.0.0.1' })
  await visit({ ...plain, url, count: 1_000, inFlight: users })
  const floor = await visit({ ...plain, url: `${bare.url}/`, count, inFlight: users })
  const found = await visit({ ...plain, url, count, inFlight: users })
  await bare.close()
  return [
    {
      name: `${name} page, ${users} users`,
      value: found.rate,
      unit: '/s',
      beside: { name: 'same bytes, bare', value: floor.rate },
      aim: 'half of the floor',
      met: found.rate >= floor.rate / 2,
    },
    {
      name: `${name} page, p99`,
      value: found.p99,
      unit: 'ms',
      beside: { name: 'same bytes, bare', value: floor.p99 },
      aim: 'under 150',
      met: found.p99 < 150,
    },
  ]
}

type Filing = { visit: Looking['visit']; url: string; count: number; inFlight: number; network: number }

/** `network`: whose visitors they are; in each text, too, so that no burst repeats another. */
async function filing({ visit, url, count, inFlight, network }: Filing): Promise<Figure[]> {
  const form = await fetch(url)
  const cookie = form.headers.get('set-cookie')?.split(';')[0] ?? ''
  const seal = /name="seal" value="([^"]*)"/.exec(await form.text())?.[1] ?? ''
  const text = '渝中区民生路一家超市销售过期食品，没有标签，第 # 次，'
  const body = `${new URLSearchParams({ mode: 'hidden', seal, contact: '13900000000' })}&text=${encodeURIComponent(text + network).replaceAll('%23', '#')}`
  const headers = { Cookie: cookie, 'Content-Type': formType }
  const filed = await visit({
    url: `${url}/complaints`,
    method: 'POST',
    headers,
    body,
    count,
    inFlight,
    network,
  })
  const floor = await visit({ ...plain, url: `${url}/healthz`, count: 2_000, inFlight })
  return [
    {
      name: `filing, burst of ${count}, ${inFlight} at once, p99`,
      value: filed.p99,
      unit: 'ms',
      beside: { name: 'healthz, p99', value: floor.p99 },
      aim: 'under 500',
      met: filed.p99 < 500,
    },
  ]
}

const burstKept = (kept: number, count: number): Figure => ({
  name: 'of both bursts in the database',
  value: kept,
  unit: 'cases',
  beside: { name: 'sent', value: count },
  aim: 'all, none twice',
  met: kept === count,
})
