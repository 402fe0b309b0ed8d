import { existsSync } from 'node:fs'
import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { test } from 'vitest'
import { startWeb } from '../src/web/start-web.ts'
import { webApp } from '../src/web/web-app.ts'
import { openWorld } from './world.ts'

/** Debian's own; without it these tests are left out, and the report says so. */
const executablePath = '/usr/bin/chromium'
export const inBrowser = test.skipIf(!existsSync(executablePath))

const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** For tests that are left out where there is none. */
export const launch = (...flags: string[]): Promise<Browser> =>
  chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', ...quiet, ...flags] })

/** None where there is no browser. */
export const openChromium = async (): Promise<Browser | null> =>
  existsSync(executablePath) ? launch() : null

/** The whole program, its pages at an address, and a browser to open them in. */
export async function openDoor() {
  const world = await openWorld({ plans: false })
  const web = await startWeb({ app: webApp(world.app), port: 0, host: '127.0.0.1' })
  const browser = await openChromium()
  const close = async () => {
    await browser?.close()
    await web.close()
    await world.close()
  }
  return { world, web, browser, close }
}

export const spills = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')

/** Axe runs beside the page: the page's own policy allows no script, and stays as it is. */
export async function faultsOf(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const { frameTree } = await session.send('Page.getFrameTree')
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
  })
  const run = `${axe.source}; axe.run().then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => id + ' ' + nodes[0].html)))`
  const { result } = await session.send('Runtime.evaluate', {
    expression: run,
    contextId: executionContextId,
    awaitPromise: true,
    returnByValue: true,
  })
  return JSON.parse(result.value)
}
