import { Readable } from 'node:stream'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tidyFiles } from '../../../jobs/chores/tidy-files.ts'
import { checkFiles } from '../../../jobs/files/check-files.ts'
import { openComplaint } from '../../../src/actions/complaint/filing/open-complaint.ts'
import type { App } from '../../../src/app.ts'
import { camera, pdf, photograph } from '../../web/door/files/sent-files.ts'
import { type AnApp, anApp } from '../an-app.ts'
import { aScanner } from './a-scanner.ts'

const monday = new Date('2026-11-23T09:30:00+08:00')

let stage: AnApp
beforeAll(async () => {
  stage = await anApp(monday)
}, 60_000)
afterAll(() => stage.close())

let filed = 0
type Given = { ending: string; content: Buffer }

/** A complaint with these files, and the job that it owes. */
async function withFiles(app: App, given: readonly Given[]) {
  const { storage, office, clock } = app
  const files = []
  for (const { ending, content } of given)
    files.push({ ...(await storage.files.keep(Readable.from([content]), clock())), ending })
  filed += 1
  const { file } = await openComplaint(office, {
    text: `解放碑一家店被查了四次，附照片。${filed}`,
    confidential: false,
    files,
    origin: { key: `with-files:${filed}`, door: 'form' },
    by: { kind: 'complainant' },
  })
  const owed = file.owed.find((owing) => owing.is === 'job' && owing.job === 'check-files')?.id ?? ''
  const after = async () => {
    const found = await storage.cases.get(file.no)
    return found?.kind === 'complaint' ? found : file
  }
  return { no: file.no, owed, after }
}

async function bytesOf(app: App, id: string): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of app.storage.files.open(id)) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

test('units see the picture drawn anew, without place and camera; the original keeps both', async () => {
  const { app } = stage
  const { no, owed, after } = await withFiles(app, [{ ending: 'jpg', content: await photograph(3_000) }])

  await checkFiles(app, { no, owed })

  const [file] = (await after()).facts.files ?? []
  const [whole, shown] = await Promise.all([bytesOf(app, file?.id ?? ''), bytesOf(app, file?.shown ?? '')])
  const about = await sharp(shown).metadata()
  expect(file?.state).toBe('ready')
  expect([whole.includes(camera), shown.includes(camera)]).toEqual([true, false])
  expect([about.format, about.exif, about.width]).toEqual(['jpeg', undefined, 2_560])
  expect((await after()).owed.map(({ id }) => id)).not.toContain(owed)
})

test('a file that is two things at once: what units see is the picture and nothing else', async () => {
  const { app } = stage
  const hidden = Buffer.from('PK\u0003\u0004<script>alert(1)</script>')
  const both = Buffer.concat([await photograph(), hidden])
  const { no, owed, after } = await withFiles(app, [{ ending: 'jpg', content: both }])

  await checkFiles(app, { no, owed })

  const [file] = (await after()).facts.files ?? []
  expect((await bytesOf(app, file?.shown ?? '')).includes('script')).toBe(false)
})

test('what cannot be drawn is refused for good: broken, cut off, or too large to be unpacked', async () => {
  const { app } = stage
  const bomb = await sharp({
    create: { width: 16_000, height: 16_000, channels: 3, background: '#fff' },
    limitInputPixels: false,
  })
    .png({ compressionLevel: 9 })
    .toBuffer()
  const cut = (await photograph(2_000)).subarray(0, 900)
  const { no, owed, after } = await withFiles(app, [
    { ending: 'png', content: bomb },
    { ending: 'jpg', content: cut },
    { ending: 'jpg', content: Buffer.from('no picture at all') },
  ])

  await checkFiles(app, { no, owed })

  const { files } = (await after()).facts
  expect(files?.map(({ state, why, shown }) => [state, why, shown])).toEqual([
    ['refused', 'unreadable', undefined],
    ['refused', 'unreadable', undefined],
    ['refused', 'unreadable', undefined],
  ])
}, 60_000)

test('asked twice it is done once, and leaves no second picture', async () => {
  const { app } = stage
  const { no, owed, after } = await withFiles(app, [{ ending: 'jpg', content: await photograph(77) }])
  await checkFiles(app, { no, owed })
  const first = await after()

  await checkFiles(app, { no, owed })

  expect(await after()).toEqual(first)
})

test('the scanner finds something: nobody ever gets it; the others are shown', async () => {
  const scanner = await aScanner('VIRUS')
  const { app } = stage
  const scanning = { ...app, config: { ...app.config, scanner: scanner.at } }
  const bad = Buffer.concat([pdf, Buffer.from('VIRUS')])
  const { no, owed, after } = await withFiles(app, [
    { ending: 'pdf', content: bad },
    { ending: 'pdf', content: pdf },
    { ending: 'jpg', content: await photograph(60) },
  ])

  await checkFiles(scanning, { no, owed })
  await scanner.close()

  const { files } = (await after()).facts
  expect(files?.map(({ state, why }) => why ?? state)).toEqual(['infected', 'ready', 'ready'])
  expect(scanner.scanned()).toBe(3)
})

test('the scanner is away: the files wait, the work stays owed, and is done when it is back', async () => {
  const scanner = await aScanner('VIRUS')
  await scanner.close()
  const { app } = stage
  const scanning = { ...app, config: { ...app.config, scanner: scanner.at } }
  const { no, owed, after } = await withFiles(app, [{ ending: 'pdf', content: pdf }])

  await expect(checkFiles(scanning, { no, owed })).rejects.toThrow('The virus scanner does not answer')
  const between = await after()
  await checkFiles(app, { no, owed })

  expect(between.facts.files?.[0]?.state).toBe('waiting')
  expect(between.owed.map(({ id }) => id)).toContain(owed)
  expect((await after()).facts.files?.[0]?.state).toBe('ready')
})

test('after a day what no case mentions is gone; what one mentions stays, though its job has not come yet', async () => {
  const { app, jump } = stage
  const { storage, clock } = app
  const lost = await storage.files.keep(Readable.from([pdf]), clock())
  const { after } = await withFiles(app, [{ ending: 'pdf', content: pdf }])
  jump(new Date(monday.getTime() + 25 * 3_600_000))

  const gone = await tidyFiles(app)
  const again = await tidyFiles(app)

  const [file] = (await after()).facts.files ?? []
  expect(gone).toBeGreaterThan(0)
  expect(again).toBe(0)
  expect(await bytesOf(app, file?.id ?? '')).toEqual(pdf)
  await expect(bytesOf(app, lost.id)).rejects.toThrow()
})
