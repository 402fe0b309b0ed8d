import type { Hono } from 'hono'
import { vi } from 'vitest'
import { openComplaint } from '../../src/actions/complaint/filing/open-complaint.ts'
import { route } from '../../src/actions/complaint/route.ts'
import type { Office } from '../../src/actions/office.ts'
import { perform } from '../../src/actions/perform.ts'
import { loadCity } from '../../src/city/load-city.ts'
import { openRouter } from '../../src/city/open-router.ts'
import { readConfig } from '../../src/config/config.ts'
import { openLog } from '../../src/observe/log.ts'
import { openMetrics } from '../../src/observe/metrics.ts'
import { openQueues } from '../../src/queue/queues.ts'
import type { UnitId } from '../../src/rules/city.ts'
import { theBot } from '../../src/rules/sight/roles.ts'
import { linkFor } from '../../src/storage/secrets/links.ts'
import { openStorage } from '../../src/storage/storage.ts'
import { type WebOptions, type WebParts, webApp } from '../../src/web/web-app.ts'
import { freshGround } from '../ground.ts'

export type Pages = Awaited<ReturnType<typeof openPages>>

/** Monday morning, office hours. */
export const monday = new Date('2026-11-23T09:30:00+08:00')

const dataKey = Buffer.alloc(32, 5)

/** The web door on real engines, with the people of Chongqing and a clock that the test sets. */
export async function openPages(options: WebOptions = {}) {
  const ground = await freshGround()
  const clock = { now: monday }
  const city = await loadCity('seeds/chongqing')
  const config = { ...readConfig({}), dataKey }
  const storage = await openStorage({ uri: ground.mongodbUri, dataKey })
  const queues = openQueues({ url: ground.redisUrl })
  await queues.connect()
  // The connection may still be under way when connect has returned.
  await vi.waitFor(queues.ping)
  await storage.people.enter(city.people)
  const office: Office = {
    storage,
    city,
    clock: () => clock.now,
    accusedIn: () => [],
    requestsIn: () => null,
    handOver: async () => {},
  }
  const parts: WebParts = {
    config,
    city,
    clock: () => clock.now,
    office,
    router: openRouter(city),
    storage,
    queues,
    metrics: openMetrics(),
    log: openLog('silent'),
  }
  const app: Hono = webApp(parts, options)

  return {
    app,
    clock,
    office,
    parts,
    ground,
    look: async (path: string, how: RequestInit = {}) => {
      const answer = await app.request(path, how)
      return { status: answer.status, headers: answer.headers, text: await answer.text() }
    },
    /** The path of the page of a case for one of the people. */
    pathFor: (no: string, person: string) =>
      new URL(linkFor({ no, person, config, now: clock.now })).pathname,
    async close() {
      await queues.close()
      await storage.close()
      await ground.clear()
    },
  }
}

type Filed = { text: string; confidential: boolean; accused: UnitId[]; unit: UnitId; person: string }
let filed = 0

/** A complaint that the bot has dispatched; gives its number. */
export async function file(office: Office, but: Partial<Filed> = {}): Promise<string> {
  const { text, confidential, accused, unit, person }: Filed = {
    text: '解放碑步行街口的早点摊每天占道，城管说归市监，市监说归城管。',
    confidential: false,
    accused: [],
    unit: 'cq-yuzhong-urban',
    person: 'wen.jing@zhixie.example',
    ...but,
  }
  filed += 1
  const { file } = await openComplaint(office, {
    text,
    confidential,
    identity: { enterprise: '山城小面有限公司', name: '赵大明', contact: '13900000000' },
    origin: { key: `test:${filed}`, door: 'chat', person },
    by: { kind: 'person', id: person, name: '文静', unit: 'cq-gov-office' },
  })
  const understood = {
    kind: 'complaint',
    domain: '城市管理',
    matter: '占道经营',
    department: 'cq-urban',
    district: '渝中区',
    urgency: 'normal' as const,
    confidence: 0.9,
    recusal: false,
    reasons: [{ because: 'matter', what: '文中提到占道经营' }],
    alternatives: [],
  }
  await perform(office, route, {
    no: file.no,
    actor: theBot,
    input: { understood, unit, sure: true, accused },
  })
  return file.no
}
