import type { App } from '@slack/bolt'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest'
import type { SandboxOptions } from '../../../src/local/sandbox/options.ts'
import type { Sandbox } from '../../../src/local/sandbox/sandbox.ts'
import { inBrowser, openChromium } from '../../in-chromium.ts'
import { aBot, aSandbox } from './ground.ts'

let browser: Browser
beforeAll(async () => {
  const opened = await openChromium()
  if (opened) browser = opened
})
afterAll(() => browser?.close())

/** The page of a sandbox as one person sees it; whatever it complains of fails the test. */
async function aPage(sandbox: Sandbox, { as = '周敏', width = 1280, height = 800 } = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height }, locale: 'zh-CN' })
  page.setDefaultTimeout(10_000)
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (cause) => complaints.push(String(cause)))
  onTestFinished(async () => {
    await page.close()
    expect(complaints).toEqual([])
  })
  await page.goto(sandbox.url)
  await become(page, as)
  return page
}

async function become(page: Page, name: string): Promise<void> {
  const menu = page.getByRole('button', { name: '打开导航' })
  if (await menu.isVisible()) await menu.click()
  await page.getByRole('button', { name: /^我是/ }).click()
  await page.locator('.person', { hasText: name }).click()
}

const writing = (page: Page) => page.getByRole('textbox', { name: '发消息到 #涉企投诉' })

inBrowser('Enter sends, Shift+Enter begins a line', async () => {
  const sandbox = await aSandbox()
  const page = await aPage(sandbox, { as: '李强' })

  await writing(page).fill('第一行')
  await writing(page).press('Shift+Enter')
  await writing(page).pressSequentially('第二行')
  await writing(page).press('Enter')

  const said = await sandbox.until(() => sandbox.messages('涉企投诉')[0])
  expect(said).toMatchObject({ text: '第一行\n第二行', user: sandbox.as('李强').id })
  await page.getByText('第二行').waitFor()
  expect(await writing(page).inputValue()).toBe('')
})

inBrowser.each([
  ['while it composes', { isComposing: true, keyCode: 13 }],
  ['as Safari ends a composition', { isComposing: false, keyCode: 229 }],
])('Enter belongs to the Chinese input method %s', async (_when, key) => {
  const sandbox = await aSandbox()
  const page = await aPage(sandbox)
  await writing(page).fill('tousu')

  await writing(page).dispatchEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...key })
  await sandbox.settled()

  expect(sandbox.messages('涉企投诉')).toEqual([])
  expect(await writing(page).inputValue()).toBe('tousu')
})

inBrowser('nothing that people write becomes part of the page', async () => {
  const sandbox = await aSandbox()
  const page = await aPage(sandbox)

  sandbox.as('李强').say('涉企投诉', '<img src=x onerror="document.title=1"> <javascript:alert(1)|点我>')

  await page.getByText('<img src=x onerror="document.title=1"> <javascript:alert(1)|点我>').waitFor()
  expect(await page.locator('.messages img').count()).toBe(0)
})

inBrowser("Slack's mark-up is shown as Slack shows it", async () => {
  const sandbox = await aSandbox()
  const page = await aPage(sandbox)
  const shown: Record<string, string> = {
    '*重要* 和 _斜_ 和 ~错~': '<strong>重要</strong> 和 <em>斜</em> 和 <s>错</s>',
    '你好*世界*吧': '你好*世界*吧',
    '`*原样*`': '<code>*原样*</code>',
    '&lt;b&gt; &amp;': '&lt;b&gt; &amp;',
    '<https://a.example/x|链接>':
      '<a href="https://a.example/x" target="_blank" rel="noreferrer noopener">链接</a>',
    '<javascript:alert(1)|链接>': '链接',
    '<!date^1763859600^{date}|当天>': '<time>2025年11月23日</time>',
    ':red_circle: :nosuch:': '🔴 :nosuch:',
  }

  const made = await page.evaluate(`import('./page/blocks/mrkdwn.js').then(({ mrkdwn }) =>
    ${JSON.stringify(Object.keys(shown))}.map((text) => {
      const box = document.createElement('div')
      box.append(...mrkdwn(text).flat())
      return box.firstElementChild.innerHTML
    }))`)

  expect(made).toEqual(Object.values(shown))
})

const plain = (text: string) => ({ type: 'plain_text' as const, text })

/** Answers a message with a card, its button with a modal, and the modal with an error the first time. */
function returnsCases(app: App): void {
  app.message(async ({ message, client }) => {
    if (message.subtype !== undefined) return
    const elements = [{ type: 'button' as const, action_id: 'return', text: plain('退回') }]
    await client.chat.postMessage({
      channel: message.channel,
      text: '案件',
      blocks: [{ type: 'actions', elements }],
    })
  })
  app.action('return', async ({ ack, body, client }) => {
    await ack()
    if (!('trigger_id' in body)) return
    const reasons = {
      type: 'static_select' as const,
      action_id: 'a',
      options: [{ text: plain('地域不符'), value: 'region' }],
    }
    const units = { type: 'external_select' as const, action_id: 'unit', min_query_length: 1 }
    await client.views.open({
      trigger_id: body.trigger_id,
      view: {
        type: 'modal',
        callback_id: 'return',
        title: plain('退回案件'),
        submit: plain('提交'),
        blocks: [
          { type: 'input', block_id: 'reason', label: plain('退回原因'), element: reasons },
          {
            type: 'input',
            block_id: 'why',
            label: plain('说明'),
            element: { type: 'plain_text_input', action_id: 'a' },
          },
          { type: 'input', block_id: 'unit', label: plain('建议承办单位'), element: units },
        ],
      },
    })
  })
  app.options('unit', async ({ ack }) =>
    ack({ options: ['城管局', '消防支队'].map((text) => ({ text: plain(text), value: text })) }),
  )
  app.view('return', async ({ ack, view, body, client }) => {
    const { reason, why, unit } = view.state.values
    if (why?.a?.value === '不归我管') return ack({ response_action: 'errors', errors: { why: '请写明依据' } })
    await ack()
    const chosen = [reason?.a?.selected_option?.value, why?.a?.value, unit?.unit?.selected_option?.value]
    await client.chat.postMessage({ channel: body.user.id, text: chosen.join(' / ') })
  })
}

inBrowser('a card is answered by keyboard: button, form, its faults, and away', async () => {
  const sandbox = await aSandbox()
  await aBot(sandbox, returnsCases)
  const page = await aPage(sandbox, { as: '李强' })
  sandbox.as('周敏').say('涉企投诉', '重复罚款')

  await page.getByRole('button', { name: '退回' }).press('Enter')
  const form = page.getByRole('dialog')
  await form.getByRole('button', { name: '提交' }).press('Enter')
  await form.getByText('请填写此项。').first().waitFor()
  await form.getByLabel('退回原因').selectOption('地域不符')
  await form.getByLabel('说明').fill('不归我管')
  await form.getByRole('combobox', { name: '建议承办单位' }).fill('队')
  await form.getByRole('option', { name: '消防支队' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await form.getByRole('button', { name: '提交' }).click()
  await form.getByText('请写明依据').waitFor()
  expect(await form.getByLabel('说明').getAttribute('aria-invalid')).toBe('true')
  await form.getByLabel('说明').fill('在江北区')
  await form.getByRole('button', { name: '提交' }).click()
  await form.waitFor({ state: 'hidden' })

  const told = await sandbox.until(() => sandbox.messages('李强')[0])
  expect(told.text).toBe('region / 在江北区 / 消防支队')
})

inBrowser('what is for one person is not shown to another', async () => {
  const sandbox = await aSandbox()
  await aBot(sandbox, (app) => {
    app.command('/zhixie', async ({ ack }) => ack('只说给你听'))
  })
  const page = await aPage(sandbox, { as: '李强' })

  await writing(page).fill('/zhixie 待办')
  await writing(page).press('Enter')

  await page.getByText('只说给你听').waitFor()
  await page.getByText('仅你可见').waitFor()
  await become(page, '周敏')
  expect(await page.getByText('只说给你听').count()).toBe(0)
})

inBrowser('a command is completed from its first letters, and sent as it is when typed out', async () => {
  const sandbox = await aSandbox({ command: { name: '/zhixie', hint: '', words: ['待办', '简报'] } })
  await aBot(sandbox, (app) => {
    app.command('/zhixie', async ({ ack, command }) => ack(`命令「${command.text}」`))
  })
  const page = await aPage(sandbox, { as: '李强' })

  await writing(page).fill('/zhixie 简')
  await writing(page).press('Enter')
  await writing(page).press('Enter')
  await page.getByText('命令「简报」').waitFor()
  await writing(page).fill('/zhixie')
  await writing(page).press('Enter')

  await page.getByText('命令「」').waitFor()
})

function told(): SandboxOptions['story'] {
  const step = (title: string, as: string, channel: string) => ({
    title,
    text: `说明${title}`,
    run: async () => ({ as, channel }),
  })
  return { title: '一件投诉', steps: [step('登记', '李强', '涉企投诉'), step('升级', '周敏', '协调组')] }
}

inBrowser('the story goes step by step and shows where it happens', async () => {
  const sandbox = await aSandbox({ story: told() })
  const page = await aPage(sandbox)

  await page.getByRole('button', { name: '开始演示' }).click()
  await page.getByText('第 1 / 2 步 · 登记').waitFor()
  await page.getByRole('button', { name: /^我是李强/ }).waitFor()
  await page.getByRole('button', { name: '下一步' }).click()

  await page.getByText('故事演示完毕').waitFor()
  await page.getByRole('button', { name: /^我是周敏/ }).waitFor()
  await page.getByRole('heading', { name: '协调组' }).waitFor()
})

inBrowser('the clock is moved and shows the new time', async () => {
  let now = Date.parse('2026-11-23T01:12:00Z')
  const clock = {
    now: () => new Date(now),
    ticks: false,
    today: () => ({ working: true }),
    advance: async () => {
      now += 3_600_000
    },
  }
  const sandbox = await aSandbox({ clock })
  const page = await aPage(sandbox)
  await page.getByText('2026年11月23日 星期一').waitFor()

  await page.getByRole('button', { name: '+1 小时' }).click()

  await page.getByText('10:12').first().waitFor()
})

inBrowser('a telephone shows everything without moving sideways', async () => {
  const clock = { now: () => new Date('2026-11-23T01:12:00Z'), advance: async () => undefined }
  const sandbox = await aSandbox({ story: told(), clock })
  await aBot(sandbox, returnsCases)
  sandbox.as('周敏').say('涉企投诉', `很长的一个词${'x'.repeat(200)}`)
  const page = await aPage(sandbox, { width: 360, height: 740, as: '李强' })
  await page.getByText('快进', { exact: true }).click()
  await page.getByRole('button', { name: '到明早简报' }).click()
  await page.getByRole('button', { name: '退回' }).click()
  await page.getByRole('dialog').waitFor()

  const widest = await page.evaluate(
    'Math.max(...[...document.querySelectorAll("body *")].filter((one) => one.checkVisibility({ visibilityProperty: true })).map((one) => one.getBoundingClientRect().right))',
  )

  expect(widest).toBeLessThanOrEqual(360)
})
