import fc from 'fast-check'
import mongoose from 'mongoose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { everything } from '../../../src/rules/sight/visibility.ts'
import { openPages, type Pages } from '../open-pages.ts'
import { aVisitor } from './a-visitor.ts'

let pages: Pages
beforeAll(async () => {
  pages = await openPages()
})
afterAll(() => pages.close())

/** The full run: `FUZZ_RUNS=10000 npx vitest run test/web/door/hostile.test.ts`. */
const runs = Number(process.env.FUZZ_RUNS ?? 400)

/** Texts that have broken other systems, and any others. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 3_000 }),
  fc.constantFrom(
    '{"$gt":""}',
    '$where',
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '__proto__',
    '=HYPERLINK("http://x.example")',
    '<!channel> <@U123> <http://x.example|请点这里>',
    '../../../etc/passwd',
    '\u202Egnp.exe',
    '\u0000',
    '\uD800',
    "'; DROP TABLE cases; --",
    '{{constructor.constructor("return 1")()}}',
    '正常的一段话，说明事情经过。',
  ),
)

/** Half of a pair of code units cannot stand in an address. */
const wellFormed = (text: string): string => Buffer.from(text).toString()

const fields = fc.record(
  {
    text: hostile,
    about: hostile,
    mode: fc.oneof(fc.constantFrom('named', 'hidden', 'anonymous'), hostile),
    enterprise: hostile,
    creditCode: fc.oneof(fc.constant(''), hostile),
    name: hostile,
    contact: hostile,
    unknown: hostile,
  },
  { requiredKeys: [] },
)

test('whatever is sent: an answer in words, no fault of ours, and nothing half kept', async () => {
  let turn = 0
  let accepted = 0
  await fc.assert(
    fc.asyncProperty(fields, async (sent) => {
      turn += 1
      const visitor = aVisitor(pages, `10.${turn >> 16}.${(turn >> 8) & 255}.${turn & 255}`)
      const answer = await visitor.files({ ...sent, mode: sent.mode ?? 'named' } as Record<string, string>)
      expect([303, 422]).toContain(answer.status)
      expect(answer.text).not.toMatch(/<script(?! src="\/[^/])|<img/)
      if (answer.status === 303) {
        accepted += 1
        const receipt = await visitor.ask(answer.headers.get('location') ?? '')
        expect(receipt.status).toBe(200)
      }
    }),
    { numRuns: runs },
  )

  const kept = await pages.parts.storage.cases.count({ kind: 'complaint' }, everything)
  expect(kept).toBe(accepted)
  const database = await mongoose.createConnection(pages.ground.mongodbUri).asPromise()
  const sealed = { 'facts.identity': { $exists: true } }
  const counts = await Promise.all([
    database.collection('identities').countDocuments(),
    database.collection('cases').countDocuments(sealed),
    database.collection('codes').countDocuments(),
    database.collection('attachments.files').countDocuments(),
  ])
  await database.close()
  expect(counts).toEqual([counts[1], counts[1], accepted, 0])
  expect(accepted).toBeGreaterThan(0)
}, 600_000)

/** Bodies that are no form of ours: operators and arrays in the names, nested deeply, a field many times, huge, or no form at all. */
const bodies = fc.oneof(
  fc
    .constantFrom('text', 'about', 'mode', 'seal', 'notify')
    .map((name) => `${name}[$gt]=&${name}[]=x&mode=named`),
  fc.nat(400).map((depth) => `text${'[a]'.repeat(depth)}=x&mode=named`),
  fc.nat(2_000).map((count) => 'text=事情经过&'.repeat(count)),
  fc.nat(2_000).map((depth) => `${'{"text":'.repeat(depth)}1${'}'.repeat(depth)}`),
  fc.nat(300_000).map((length) => `text=${'a'.repeat(length)}`),
  fc.string({ unit: 'binary', maxLength: 500 }),
)
const types = fc.constantFrom(
  'application/x-www-form-urlencoded',
  'application/json',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  'text/plain',
  'application/x-www-form-urlencoded; charset=utf-16',
)

test('whatever body is sent to whichever address: no fault of ours, and nothing kept', async () => {
  const kept = () => pages.parts.storage.cases.count({ kind: 'complaint' }, everything)
  const before = await kept()
  let turn = 0
  const paths = fc.constantFrom(
    '/complaints',
    '/understand',
    '/track',
    '/track/reply',
    '/lost',
    '/en/complaints',
  )
  await fc.assert(
    fc.asyncProperty(paths, types, bodies, async (path, type, body) => {
      turn += 1
      const visitor = aVisitor(pages, `192.168.${turn >> 8}.${turn & 255}`)
      const answer = await visitor.ask(path, { method: 'POST', headers: { 'Content-Type': type }, body })
      expect(answer.status).toBeLessThan(500)
      expect(answer.text).not.toMatch(/<script(?! src="\/[^/])|<img/)
    }),
    { numRuns: runs },
  )

  expect(await kept()).toBe(before)
}, 600_000)

test('whatever is asked of the tracking page: no fault of ours, and nothing opens', async () => {
  let turn = 0
  await fc.assert(
    fc.asyncProperty(hostile, hostile, hostile, async (no, code, pass) => {
      turn += 1
      const visitor = aVisitor(pages, `172.16.${turn >> 8}.${turn & 255}`)
      const looked = await visitor.send('/track', { no, code })
      const acted = await visitor.send('/track/withdraw', { pass, once: code, text: no })
      const path = `/receipt?f=${encodeURIComponent(wellFormed(no))}`
      const receipt = await visitor.ask(path)
      const verified = await visitor.ask(`/verify?line=${encodeURIComponent(`zhixie1:${wellFormed(no)}`)}`)
      expect([403, 429]).toContain(looked.status)
      expect([acted.status, receipt.status, verified.status]).toEqual([403, 404, 200])
    }),
    { numRuns: runs },
  )
}, 600_000)
