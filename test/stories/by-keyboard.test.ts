import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import type { Web } from '../../src/web/start-web.ts'
import { settled } from '../chat/cast.ts'
import { faultsOf, inBrowser, openDoor, spills } from '../in-chromium.ts'
import type { World } from '../world.ts'

let stage: Awaited<ReturnType<typeof openDoor>>
let world: World
let web: Web
let browser: Browser | null
beforeAll(async () => {
  stage = await openDoor()
  ;({ world, web, browser } = stage)
}, 60_000)
afterAll(() => stage.close())

type Scheme = 'light' | 'dark'

async function aTelephone({ scripts, scheme = 'light' }: { scripts: boolean; scheme?: Scheme }) {
  if (!browser) throw new Error('no browser')
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: scripts,
    colorScheme: scheme,
    locale: 'zh-CN',
  })
  context.setDefaultTimeout(10_000)
  return context.newPage()
}

/** More than any page has places to stop at. */
const mostStops = 40

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((found) => found === found.ownerDocument.activeElement)

/** Only by Tab; fails where that does not lead there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stops = 0; stops < mostStops; stops += 1) {
    if (await hasFocus(target)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${target}.`)
}

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

async function write(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.insertText(text)
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const link = (page: Page, name: string) => page.getByRole('main').getByRole('link', { name, exact: true })

inBrowser.each([
  ['with scripts', true],
  ['without scripts', false],
] as const)(
  'on a telephone by keyboard alone, %s: filed, the receipt kept, followed, and more said',
  async (_how, scripts) => {
    const page = await aTelephone({ scripts })
    const wide: string[] = []
    const look = async (name: string) => {
      if (await spills(page)) wide.push(name)
    }
    await page.goto(web.url)
    await write(page, page.getByLabel('发生了什么？'), `渝中区民生路一家超市销售过期食品。${scripts}`)
    await tabTo(page, page.getByRole('radio', { name: /^实名 留下/ }))
    await page.keyboard.press('ArrowDown')
    const hidden = await page.getByRole('radio', { name: /实名但保密/ }).isChecked()
    await look('form')
    await press(page, button(page, '提交'))
    await page.waitForURL(/receipt/)
    await look('receipt')
    const code = (await page.locator('.code').textContent()) ?? ''
    const ways = await button(page, '存为图片').isVisible()

    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      press(page, link(page, '下载回执文件')),
    ])
    const file = await readFile(await saved.path(), 'utf8')
    // Back to where Tab begins.
    await page.reload()
    await press(page, link(page, '查进度'))
    await page.waitForURL(/track/)
    await write(page, page.getByLabel('查询码'), code)
    await page.keyboard.press('Enter')
    await page.getByText('您可以做什么').waitFor()
    await look('tracking')
    const act = page.locator('details', { hasText: '补充材料' })
    await press(page, act.locator('summary'))
    await write(page, act.getByRole('textbox'), `后来又看到一次${scripts}`)
    await press(page, act.getByRole('button', { name: '提交补充' }))
    await page.getByText(`后来又看到一次${scripts}`).first().waitFor()
    await look('after')

    expect(hidden).toBe(true)
    expect(ways).toBe(scripts)
    expect(saved.suggestedFilename()).toMatch(/^回执-SQ2026-\d{5}\.html$/)
    expect(file).toContain(code)
    expect(wide).toEqual([])
    await page.context().close()
  },
  60_000,
)

inBrowser(
  'the names of units come while one types; what belongs elsewhere is said, and can be filed all the same',
  async () => {
    const page = await aTelephone({ scripts: true })
    await page.goto(web.url)
    await tabTo(page, page.getByLabel('涉及哪家单位'))
    await page.keyboard.type('渝中区市场')
    await page
      .locator('#units option[value="重庆市渝中区市场监督管理局"]')
      .waitFor({ state: 'attached', timeout: 10_000 })
    const offered = await page.locator('#units option').count()

    await page.getByLabel('发生了什么？').focus()
    await page.keyboard.type('对方公司欠我们货款二十多万，催了半年不给，怎么办？')
    await page.locator('#hint', { hasText: '12368' }).waitFor()
    await press(page, button(page, '提交'))
    await page.waitForURL(/receipt/)

    expect(offered).toBeLessThanOrEqual(12)
    expect(await page.locator('.code').textContent()).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/)
    await page.context().close()
  },
  60_000,
)

const pagesOf = (pdf: Buffer): number => (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length

inBrowser.each(['light', 'dark'] as const)(
  'in %s: no fault of accessibility in a rush, with a hint, on the file of a receipt; the receipt prints on one page',
  async (scheme) => {
    const page = await aTelephone({ scripts: true, scheme })
    const faults: string[] = []
    const examine = async (name: string) => {
      faults.push(...(await faultsOf(page)).map((fault) => `${name}: ${fault}`))
      if (await spills(page)) faults.push(`${name}: wider than the screen`)
    }
    const { limits } = world.app.queues
    await page.goto(web.url)
    await page.getByLabel('发生了什么？').fill('对方公司欠我们货款二十多万，催了半年不给，怎么办？')
    await page.locator('#hint', { hasText: '12368' }).waitFor()
    await examine('hint')
    await button(page, '提交').click()
    await page.waitForURL(/receipt/)
    await settled(world)
    await page.reload()
    const printed = await page.pdf({ format: 'A4' })
    const [saved] = await Promise.all([page.waitForEvent('download'), link(page, '下载回执文件').click()])
    const file = join(await mkdtemp(join(tmpdir(), 'receipt-')), 'receipt.html')
    await saved.saveAs(file)
    await page.goto(`file://${file}`)
    await examine('file of the receipt')
    await rm(dirname(file), { recursive: true })

    while ((await limits.count('filing-everywhere', 'all')) === 0);
    await page.addInitScript("Object.defineProperty(crypto, 'subtle', { value: undefined })")
    for (const nth of ['一', '二']) {
      await page.goto(web.url)
      await page.getByLabel('发生了什么？').fill(`民生路一家店一个月被查了四次，请协调。${scheme}${nth}`)
      await button(page, '提交').click()
      await page.waitForURL(/receipt|complaints/)
    }
    const told = (await page.getByRole('alert').textContent()) ?? ''
    await examine('refused in a rush')

    expect(told).toMatch(/请 \d+ 分钟后再提交/)
    expect(faults).toEqual([])
    expect(pagesOf(printed)).toBe(1)
    await page.context().close()
  },
  60_000,
)
