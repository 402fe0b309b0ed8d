import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Case } from '../../../../src/rules/cases/case.ts'
import { everything } from '../../../../src/rules/sight/visibility.ts'
import { openPages, type Pages } from '../../open-pages.ts'
import { aVisitor } from '../a-visitor.ts'
import { formOf, type Part, pdf, photograph } from './sent-files.ts'

let pages: Pages
beforeAll(async () => {
  pages = await openPages()
}, 60_000)
afterAll(() => pages.close())

const text = '渝中区市场监管局一个月里来查了四次，每次都要同样的材料，请协调。'
let address = 1

async function sends(files: readonly Part[], fields: Record<string, string> = {}) {
  address += 1
  const visitor = aVisitor(pages, `198.51.100.${address}`)
  const { text: blank } = await visitor.ask('/')
  const seal = visitor.hiddenIn(blank, 'seal')
  const send = (more: Record<string, string> = {}, again: readonly Part[] = files) =>
    visitor.ask('/complaints', {
      method: 'POST',
      body: formOf({ seal, mode: 'named', text, ...fields, ...more }, again),
    })
  return { visitor, seal, send, answer: await send() }
}

async function filed(): Promise<Case<'complaint'>[]> {
  return (await pages.parts.storage.cases.list({ kind: 'complaint' }, everything, 500)) as Case<'complaint'>[]
}

async function whatIsFiled<Done>(deed: () => Promise<Done>) {
  const before = new Set((await filed()).map(({ no }) => no))
  const done = await deed()
  return { done, fresh: (await filed()).filter(({ no }) => !before.has(no)) }
}

async function bytesOf(id: string): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of pages.parts.storage.files.open(id)) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

test('a photograph and a document: kept whole, named by us, mentioned by the case that owes a look at them', async () => {
  const taken = await photograph()

  const { done, fresh } = await whatIsFiled(() =>
    sends([
      { name: '王建国的店 ../../etc/passwd.jpg', content: taken },
      { name: 'x.pdf', content: pdf },
    ]),
  )

  const [file] = fresh
  expect(done.answer.status).toBe(303)
  expect(file?.facts.files?.map(({ name, state }) => [name, state])).toEqual([
    ['1.jpg', 'waiting'],
    ['2.pdf', 'waiting'],
  ])
  expect(await bytesOf(file?.facts.files?.[0]?.id ?? '')).toEqual(taken)
  expect(file?.owed.map((owing) => owing.is === 'job' && owing.job)).toContain('check-files')
  expect(JSON.stringify(file)).not.toMatch(/王建国|passwd/)
})

test('what it is called counts for nothing: a page called a photograph is refused, and nothing is lost', async () => {
  const { done, fresh } = await whatIsFiled(async () => {
    const sent = await sends([
      { name: 'a.jpg', content: '<script>alert(1)</script>'.repeat(20) },
      { name: 'b.jpg', content: await photograph() },
    ])
    const vouchers = [...sent.answer.text.matchAll(/name="kept" value="([^"]+)"/g)].map(([, it]) => it ?? '')
    return { ...sent, vouchers, again: await sent.send({ kept: vouchers[0] ?? '' }, []) }
  })

  expect(done.answer.status).toBe(422)
  expect(done.answer.text).toContain('有文件不能收')
  expect(done.answer.text).toContain(text)
  expect(done.vouchers).toHaveLength(1)
  expect(done.again.status).toBe(303)
  expect(fresh.map(({ facts }) => facts.files?.map(({ name }) => name))).toEqual([['1.jpg']])
})

test('another field is wrong: the file need not be chosen again; somebody else’s voucher brings nothing', async () => {
  const { done, fresh } = await whatIsFiled(async () => {
    const sent = await sends([{ name: 'a.jpg', content: await photograph(70) }], { text: 'x' })
    const voucher = /name="kept" value="([^"]+)"/.exec(sent.answer.text)?.[1] ?? ''
    const thief = await sends([], { kept: voucher, text: `${text}别人的。` })
    return { sent, voucher, thief, again: await sent.send({ kept: voucher, text: `${text}改好了。` }, []) }
  })

  expect([done.sent.answer.status, done.thief.answer.status, done.again.status]).toEqual([422, 303, 303])
  expect(fresh.map(({ facts }) => facts.files?.length ?? 0).sort()).toEqual([0, 1])
})

test('the same words with the same file twice are one case; with another file they are another', async () => {
  const { fresh } = await whatIsFiled(async () => {
    const same = [{ name: 'a.jpg', content: await photograph(80) }]
    const { send } = await sends(same)
    await send()
    await send({}, [...same, ...same])
    await send({}, [{ name: 'a.jpg', content: await photograph(81) }])
  })

  expect(fresh.map(({ facts }) => facts.files?.length)).toEqual([1, 1])
})

test.each([
  ['too large', [{ name: 'a.jpg', content: Buffer.alloc(10 * 1024 * 1024 + 1) }], 422, '有文件太大'],
  [
    'too many',
    Array.from({ length: 8 }, (_, at) => ({
      name: 'a.pdf',
      content: Buffer.concat([pdf, Buffer.from(`${at}`)]),
    })),
    422,
    '文件太多',
  ],
  ['larger than any form', [{ name: 'a.jpg', content: Buffer.alloc(63 * 1024 * 1024) }], 413, '文件太大'],
] as const)('%s: said in words, nothing filed', async (_case, files, status, words) => {
  const { done, fresh } = await whatIsFiled(() => sends(files))

  expect([done.answer.status, fresh]).toEqual([status, []])
  expect(done.answer.text).toContain(words)
})

test('without the seal of the form not one byte is kept', async () => {
  const { storage, clock } = pages.parts
  const before = await storage.files.loose(new Date(clock().getTime() + 60_000), 1_000)

  const { answer } = await sends([{ name: 'a.jpg', content: await photograph(90) }], { seal: 'x' })

  const after = await storage.files.loose(new Date(clock().getTime() + 60_000), 1_000)
  expect(answer.status).toBe(409)
  expect(after.forgotten.length).toBe(before.forgotten.length)
})

const head = 'multipart/form-data; boundary=zx'
test.each([
  ['no boundary', 'multipart/form-data', 'x'],
  ['another boundary', head, '--yz\r\n\r\nx\r\n--yz--'],
  ['ends in the middle', head, '--zx\r\nContent-Disposition: form-data; name="text"\r\n\r\nabc'],
  ['no headers', head, '--zx\r\n\r\n\r\n--zx--\r\n'],
  ['empty', head, ''],
  [
    'a nested one',
    head,
    '--zx\r\nContent-Type: multipart/mixed; boundary=in\r\nContent-Disposition: form-data; name="files"\r\n\r\n--in\r\n\r\nx\r\n--in--\r\n--zx--\r\n',
  ],
  [
    'a name that means something to JavaScript',
    head,
    '--zx\r\nContent-Disposition: form-data; name="__proto__"\r\n\r\nx\r\n--zx--\r\n',
  ],
  [
    'ten thousand parts',
    head,
    `${'--zx\r\nContent-Disposition: form-data; name="text"\r\n\r\nx\r\n'.repeat(10_000)}--zx--\r\n`,
  ],
  [
    'a huge header',
    head,
    `--zx\r\nContent-Disposition: form-data; name="${'n'.repeat(200_000)}"\r\n\r\nx\r\n--zx--\r\n`,
  ],
])('malformed: %s is answered with words, never a fault', async (_case, type, body) => {
  address += 1
  const visitor = aVisitor(pages, `198.51.100.${address}`)
  await visitor.ask('/')

  const { done, fresh } = await whatIsFiled(() =>
    visitor.ask('/complaints', { method: 'POST', body, headers: { 'Content-Type': type } }),
  )

  expect([400, 409]).toContain(done.status)
  expect(done.text).toMatch(/<main/)
  expect(fresh).toEqual([])
})

test('files come with what is added later, and again are named by us', async () => {
  const { visitor } = await sends([])
  const { no, code } = await visitor.hasFiled({ text: `${text}补充附件。` })
  const page = await visitor.send('/track', { no, code })
  const fields = { pass: visitor.hiddenIn(page.text, 'pass'), once: visitor.hiddenIn(page.text, 'once') }
  const body = formOf(fields, [{ name: '身份证.jpg', content: await photograph(95) }])

  const added = await visitor.ask('/track/supplement', { method: 'POST', body })
  const wrong = await visitor.ask('/track/supplement', {
    method: 'POST',
    body: formOf({ ...fields, text: '还有' }, [{ name: 'a.exe', content: 'MZ'.repeat(300) }]),
  })

  const file = await pages.parts.storage.cases.get(no)
  expect(added.text).toContain('补充已交给承办单位')
  expect(added.text).toMatch(/1\.jpg · \d+ KB · 正在检查/)
  expect([wrong.status, wrong.text.includes('有文件不能收'), wrong.text.includes('还有')]).toEqual([
    409,
    true,
    true,
  ])
  expect(file?.history.at(-1)?.note).toEqual({ text: '', files: '1.jpg' })
})
