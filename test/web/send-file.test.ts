import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noteFiles } from '../../src/actions/complaint/filing/attach.ts'
import { openComplaint } from '../../src/actions/complaint/filing/open-complaint.ts'
import { route } from '../../src/actions/complaint/route.ts'
import { perform } from '../../src/actions/perform.ts'
import { theBot } from '../../src/rules/sight/roles.ts'
import { done, understood } from '../build.ts'
import { openPages, type Pages } from './open-pages.ts'

const liaison = 'xie.yufei@zhixie.example'
const coordinator = 'lin.zhiyuan@zhixie.example'
const stranger = 'qin.shan@zhixie.example'

let pages: Pages
beforeAll(async () => {
  pages = await openPages()
}, 60_000)
afterAll(() => pages.close())

let filed = 0

/** A picture, a document, a file with a virus, and one that is still being looked at. */
async function complaint({
  confidential = false,
  unit = 'cq-yuzhong-urban',
  accused = [] as string[],
} = {}): Promise<string> {
  const { storage, clock, office } = pages.parts
  const kept = async (content: string, ending: string) => ({
    ...(await storage.files.keep(Readable.from([Buffer.from(content)]), clock())),
    ending,
  })
  filed += 1
  const files = [
    await kept(`whole ${filed}`, 'png'),
    await kept(`document ${filed}`, 'pdf'),
    await kept(`bad ${filed}`, 'pdf'),
    await kept(`new ${filed}`, 'pdf'),
  ]
  const shown = await storage.files.keep(Readable.from([Buffer.from(`shown ${filed}`)]), clock())
  const { file } = await openComplaint(office, {
    text: '民生路一家店门口占道，附照片。',
    confidential,
    files,
    origin: { key: `send-file:${filed}`, door: 'form' },
    by: { kind: 'complainant' },
  })
  const input = {
    checked: [
      { id: files[0]?.id ?? '', state: 'ready', shown: shown.id },
      { id: files[1]?.id ?? '', state: 'ready' },
      { id: files[2]?.id ?? '', state: 'refused', why: 'infected' },
    ],
  } as const
  const routed = { unit, sure: true, accused, understood }
  done(await perform(office, noteFiles, { no: file.no, actor: theBot, input }))
  done(await perform(office, route, { no: file.no, actor: theBot, input: routed }))
  return file.no
}

const from = async (no: string, person: string, place: string) => {
  const { status, text, headers } = await pages.look(`${pages.pathFor(no, person)}/files/${place}`)
  return { status, text: status === 200 ? text : '', headers }
}

test('a unit saves the picture that was drawn anew and the document; never what was sent as a picture', async () => {
  const no = await complaint()

  const picture = await from(no, liaison, '0')
  const others = await Promise.all(
    ['0?as=whole', '1', '2', '3', '9', '-1', 'x'].map((at) => from(no, liaison, at)),
  )

  expect(picture.text).toMatch(/^shown /)
  expect(picture.headers.get('content-disposition')).toBe(`attachment; filename="${no}-1.jpg"`)
  expect(picture.headers.get('content-type')).toBe('application/octet-stream')
  expect(picture.headers.get('x-content-type-options')).toBe('nosniff')
  expect(picture.headers.get('cache-control')).toBe('no-store')
  expect(others.map(({ status }) => status)).toEqual([404, 200, 404, 404, 404, 404, 404])
})

test('an overseer gets both, the picture and what was sent', async () => {
  const no = await complaint()

  const both = await Promise.all(['0', '0?as=whole', '1'].map((at) => from(no, coordinator, at)))

  expect(both.map(({ text }) => text.split(' ')[0])).toEqual(['shown', 'whole', 'document'])
})

test('of a hidden complaint a unit gets pictures only, and is told whom to ask for the rest', async () => {
  const no = await complaint({ confidential: true })

  const had = await Promise.all(['0', '1'].map((at) => from(no, liaison, at)))
  const page = await pages.look(pages.pathFor(no, liaison))
  const overseer = await from(no, coordinator, '1')

  expect(had.map(({ status }) => status)).toEqual([200, 404])
  expect(page.text).toContain('只有协调组能看')
  expect(page.text).toContain('发现病毒')
  expect(overseer.text).toMatch(/^document /)
})

test('whoever may not see the case gets none of its files', async () => {
  const no = await complaint()

  const answers = await Promise.all(['0', '1'].map((at) => from(no, stranger, at)))
  const broken = await pages.look('/d/nonsense/files/0')

  expect(answers.map(({ status }) => status)).toEqual([403, 403])
  expect(broken.status).toBe(404)
})

test('a body that is complained of gets none, though everything was its own before', async () => {
  const no = await complaint()
  const mine = await complaint({ accused: ['cq-yuzhong-urban'], unit: 'cq-gov-office' })

  const own = await from(no, liaison, '0')
  const answers = await Promise.all(['0', '0?as=whole', '1'].map((at) => from(mine, liaison, at)))
  const overseer = await from(mine, coordinator, '0')

  expect([own.status, overseer.status]).toEqual([200, 200])
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403])
})
