import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { linkFor } from '../../src/storage/secrets/links.ts'
import type { Web } from '../../src/web/start-web.ts'
import { settled } from '../chat/cast.ts'
import { faultsOf, inBrowser, openDoor, spills } from '../in-chromium.ts'
import { brokenPromises } from '../promises.ts'
import { camera, photograph } from '../web/door/files/sent-files.ts'
import type { World } from '../world.ts'
import { complaint, unitActs } from './play.ts'

let stage: Awaited<ReturnType<typeof openDoor>>
let world: World
let web: Web
let browser: Browser | null
beforeAll(async () => {
  stage = await openDoor()
  ;({ world, web, browser } = stage)
}, 60_000)
afterAll(() => stage.close())

const unit = 'cq-yuzhong-market'
const sizes = { telephone: { width: 360, height: 740 }, desktop: { width: 1280, height: 800 } }

async function aBrowser(size: keyof typeof sizes, javaScriptEnabled: boolean): Promise<BrowserContext> {
  if (!browser) throw new Error('no browser')
  const context = await browser.newContext({ viewport: sizes[size], javaScriptEnabled, locale: 'zh-CN' })
  context.setDefaultTimeout(10_000)
  return context
}

const textOf = async (page: Page, what: string): Promise<string> =>
  (await page.locator(what).textContent()) ?? ''

const send = (page: Page, name: string) => page.getByRole('button', { name }).click()

/** Fills in the form and reads the receipt. */
async function files(page: Page, text: string): Promise<{ no: string; code: string }> {
  await page.goto(web.url)
  await page.getByLabel('发生了什么？').fill(text)
  await page.getByLabel('联系电话或邮箱').fill('13900000000')
  await page.getByRole('radio', { name: /实名但保密/ }).check()
  await send(page, '提交')
  return { no: await textOf(page, '.big >> nth=0'), code: await textOf(page, '.code') }
}

async function looksUp(page: Page, { no, code }: { no: string; code: string }): Promise<void> {
  await page.goto(`${web.url}/track?no=${no}`)
  await page.getByLabel('查询码').fill(code)
  await send(page, '查看')
}

async function acts(page: Page, { open, text, button }: { open: string; text: string; button: string }) {
  const act = page.locator('details', { hasText: open })
  if ((await act.getAttribute('open')) === null) await act.locator('summary').click()
  await act.getByRole('textbox').fill(text)
  await act.getByRole('button', { name: button }).click()
}

const notAFile = Buffer.from('MZ'.repeat(400))

inBrowser.each([
  ['telephone', false],
  ['desktop', true],
] as const)(
  'on a %s, scripts %s: filed, asked, answered in the chat, rated, and done again',
  async (size, scripts) => {
    const context = await aBrowser(size, scripts)
    const page = await context.newPage()
    const secret = `暗号${size}`
    const filed = await files(
      page,
      `渝中区民生路一家超市销售过期食品，没有标签，请市场监管部门处理。${secret}`,
    )
    await settled(world)

    await unitActs(world, unit, { no: filed.no, label: '签收' })
    await unitActs(world, unit, { no: filed.no, label: '询问投诉人', fields: { 询问内容: '哪一天？' } })
    await looksUp(page, filed)
    const question = await textOf(page, 'main')
    await acts(page, { open: '答复单位的问题', text: '十一月二十日', button: '提交答复' })
    await settled(world)
    const answer = { 办理结果: '已解决', 答复内容: '已下架，罚款二千元。' }
    await unitActs(world, unit, { no: filed.no, label: '办结', fields: answer })
    await looksUp(page, filed)
    const answered = await textOf(page, 'main')
    await acts(page, { open: '满意', text: '谢谢', button: '评价满意' })
    await acts(page, { open: '没有解决', text: '还在卖', button: '要求重办' })
    await settled(world)

    expect(question).toContain('哪一天？')
    expect(answered).toContain('已下架，罚款二千元。')
    expect(answered).toContain('重庆市渝中区市场监督管理局')
    expect(answered).not.toContain('罗青')
    expect(await spills(page)).toBe(false)
    expect((await complaint(world, filed.no)).state).toBe('dispatched')
    expect(JSON.stringify(world.spoken())).not.toContain(secret)
    expect(JSON.stringify(world.spoken())).not.toContain('13900000000')
    expect(await brokenPromises(world, filed.no)).toEqual([])
    await context.close()
  },
  60_000,
)

inBrowser(
  'while it is written: what it looks like; a reload loses nothing; once filed nothing stays in the browser',
  async () => {
    const context = await aBrowser('telephone', true)
    const page = await context.newPage()
    await page.goto(web.url)
    const text = page.getByLabel('发生了什么？')
    await text.pressSequentially('渝中区民生路一家超市销售过期食品，请处理。')
    await page.getByText('重庆市渝中区市场监督管理局').waitFor()

    await page.reload()
    const restored = await text.inputValue()
    await send(page, '提交')
    await page.locator('.code').waitFor()
    await page.goto(web.url)

    expect(restored).toBe('渝中区民生路一家超市销售过期食品，请处理。')
    expect(await text.inputValue()).toBe('')
    await context.close()
  },
  30_000,
)

inBrowser(
  'no page has a fault of accessibility, in light and dark',
  async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await aBrowser('telephone', true)
      const page = await context.newPage()
      await page.emulateMedia({ colorScheme })
      const faults: string[] = []
      const examine = async (name: string) => {
        const found = await faultsOf(page)
        faults.push(...found.map((fault) => `${name}, ${colorScheme}: ${fault}`))
      }

      await page.goto(web.url)
      await examine('form')
      await send(page, '提交')
      await examine('form with faults')
      const filed = await files(page, `渝中区民生路一家超市销售过期食品，请处理。${colorScheme}`)
      await examine('receipt')
      await looksUp(page, filed)
      await page.locator('summary').first().click()
      await examine('tracking')
      await looksUp(page, { no: filed.no, code: 'AAAA-AAAA-AAAA' })
      await examine('wrong code')
      await page.goto(`${web.url}/verify?line=zhixie1`)
      await examine('verify')
      await page.goto(`${web.url}/lost`)
      await examine('lost code')
      await page.goto(`${web.url}/en`)
      await page.getByLabel('Photographs').setInputFiles({ name: 'a.exe', mimeType: 'x/y', buffer: notAFile })
      await send(page, 'Submit')
      await examine('form in English, with a file refused')

      expect(faults).toEqual([])
      await context.close()
    }
  },
  60_000,
)

inBrowser(
  'a photograph: sent with the form and with more, downloaded by the unit without its place; the receipt saved as a picture',
  async () => {
    const context = await aBrowser('telephone', true)
    const page = await context.newPage()
    const taken = { name: '王建国.jpg', mimeType: 'image/jpeg', buffer: await photograph(200) }
    await page.goto(web.url)
    await page.getByLabel('发生了什么？').fill('渝中区民生路一家超市销售过期食品，没有标签，见照片。')
    await page.getByLabel('照片和材料').setInputFiles(taken)
    await send(page, '提交')
    const [saved] = await Promise.all([page.waitForEvent('download'), send(page, '存为图片')])
    const filed = { no: await textOf(page, '.big >> nth=0'), code: await textOf(page, '.code') }
    await settled(world)
    await looksUp(page, filed)
    const own = await textOf(page, 'main')

    const person = 'luo.qing@zhixie.example'
    const link = linkFor({ no: filed.no, person, config: world.app.config, now: world.now() })
    await page.goto(`${web.url}${new URL(link).pathname}`)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载照片' }).click(),
    ])
    const picture = await readFile(await download.path())

    expect(saved.suggestedFilename()).toBe(`回执-${filed.no}.png`)
    expect(own).toContain('1.jpg')
    expect(own).toContain('已收到')
    expect(download.suggestedFilename()).toBe(`${filed.no}-1.jpg`)
    expect(picture.includes(camera)).toBe(false)
    expect(await textOf(page, 'main')).not.toContain('王建国')
    await context.close()
  },
  30_000,
)
