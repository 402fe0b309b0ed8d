import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { giveBack } from '../../src/actions/complaint/give-back.ts'
import { openDispute } from '../../src/actions/dispute/open-dispute.ts'
import { openCase } from '../../src/actions/open-case.ts'
import { perform } from '../../src/actions/perform.ts'
import type { Officer } from '../../src/rules/sight/roles.ts'
import { file, monday, openPages, type Pages } from './open-pages.ts'

const xie: Officer = {
  kind: 'person',
  id: 'xie.yufei@zhixie.example',
  name: '谢雨霏',
  unit: 'cq-yuzhong-urban',
  roles: ['liaison'],
}
const coordinator = 'lin.zhiyuan@zhixie.example'

let pages: Pages
beforeAll(async () => {
  pages = await openPages()
})
afterAll(() => pages.close())

const pageFor = async (no: string, person: string) => pages.look(pages.pathFor(no, person))

test('the liaison of the unit reads what it is, why it came, and when it is due', async () => {
  const no = await file(pages.office)

  const { status, text } = await pageFor(no, xie.id)

  expect(status).toBe(200)
  for (const shown of [
    no,
    '待签收',
    '占道经营',
    '渝中区',
    '解放碑步行街口',
    '文中提到占道经营',
    '签收期限',
    '答复期限',
  ]) {
    expect(text).toContain(shown)
  }
})

test('a limit that is no law is marked as none, one that is law names its article', async () => {
  const ordinary = await file(pages.office)
  const enforcement = await file(pages.office, { accused: ['cq-yuzhong-market'], unit: 'cq-justice' })

  const [first, second] = await Promise.all([pageFor(ordinary, xie.id), pageFor(enforcement, coordinator)])

  expect(first.text).toContain('系统默认，非法定')
  expect(first.text).not.toContain('>法定<')
  expect(second.text).toContain('>法定<')
  expect(second.text).toContain('责任制条例')
})

test('what was done is told in order, the newest first', async () => {
  const no = await file(pages.office)
  const input = {
    reason: 'other-competent',
    explanation: '属食品经营',
    proposed: 'cq-yuzhong-market',
  } as const
  await perform(pages.office, giveBack, { no, actor: xie, input })

  const { text } = await pageFor(no, coordinator)

  const places = ['<strong>退回</strong>', '<strong>分派</strong>', '<strong>登记</strong>'].map((deed) =>
    text.indexOf(deed),
  )
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((one, other) => one - other))
  expect(text).toContain('应由其他单位承办')
  expect(text).toContain('谢雨霏')
})

describe('blind', () => {
  test('identity is never on the page, whoever looks', async () => {
    const no = await file(pages.office, { confidential: true })

    const { text } = await pageFor(no, coordinator)

    expect(text).toContain('保密件')
    expect(text).toContain('解放碑步行街口')
    for (const hidden of ['赵大明', '13900000000', '山城小面有限公司', '文静'])
      expect(text).not.toContain(hidden)
  })
})

describe('recused', () => {
  test.each(['luo.qing@zhixie.example', 'deng.weimin@zhixie.example'])(
    'a case against a unit does not open for its %s',
    async (person) => {
      const no = await file(pages.office, { accused: ['cq-yuzhong-market'], unit: 'cq-justice' })

      const { status, text } = await pageFor(no, person)

      expect(status).toBe(403)
      expect(text).not.toContain(no)
      expect(text).not.toContain('解放碑')
    },
  )
})

test('a page that was open closes with the right to see it', async () => {
  const no = await file(pages.office)
  const path = pages.pathFor(no, xie.id)
  const before = await pages.look(path)
  await pages.office.storage.people.enter([
    { email: xie.id, name: xie.name, unit: 'cq-ecology', roles: ['liaison'] },
  ])

  const after = await pages.look(path)

  await pages.office.storage.people.enter([
    { email: xie.id, name: xie.name, unit: xie.unit, roles: ['liaison'] },
  ])
  expect([before.status, after.status]).toEqual([200, 403])
})

test.each`
  whom                          | which
  ${'an onlooker'}              | ${{ person: 'qin.shan@zhixie.example' }}
  ${'somebody unknown'}         | ${{ person: 'nobody@zhixie.example' }}
  ${'a case that there is not'} | ${{ no: 'SQ2026-99999', person: coordinator }}
`('$whom gets the same answer, which tells nothing', async ({ which }) => {
  const no = await file(pages.office)

  const { status, text } = await pageFor(which.no ?? no, which.person)

  expect(status).toBe(403)
  expect(text).toContain('没有这一件，或者您现在无权查看它')
  expect(text).not.toContain(no)
})

test('a link opens nothing after a day, and says where to get another', async () => {
  const path = pages.pathFor(await file(pages.office), xie.id)
  pages.clock.now = new Date(monday.getTime() + 25 * 3_600_000)

  const { status, text } = await pages.look(path)

  pages.clock.now = monday
  expect(status).toBe(403)
  expect(text).toContain('请回到聊天，在卡片上点「详情」取得新的链接')
})

test.each(['x', 'x.y', 'W10.W10', `${'a'.repeat(5000)}.b`])('the token %s is no link', async (token) => {
  const { status, text } = await pages.look(`/d/${token}`)

  expect(status).toBe(404)
  expect(text).toContain('不完整，或者被改动过')
})

test('a stranger’s words cannot become part of the page', async () => {
  const no = await file(pages.office, {
    text: '<script>alert(1)</script><img src=x onerror=alert(1)> 占道经营',
  })

  const { text } = await pageFor(no, xie.id)

  expect(text).not.toMatch(/<script|<img/)
  expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
})

test('a dispute shows both sides', async () => {
  const dispute = await openDispute(pages.office, {
    matter: '早点摊归谁管',
    kind: 'both-decline',
    applicant: 'cq-yuzhong-urban',
    parties: ['cq-yuzhong-urban', 'cq-yuzhong-market'],
    positions: [{ unit: 'cq-yuzhong-urban', view: '店内经营归市监', basis: '食品安全法第六条' }],
    origin: { key: 'test:dispute', door: 'chat' },
    by: { kind: 'bot' },
  })

  const { text } = await pageFor('file' in dispute ? dispute.file.no : '', coordinator)

  for (const shown of [
    '早点摊归谁管',
    '都认为不归己管',
    '店内经营归市监',
    '食品安全法第六条',
    '尚未陈述意见',
  ]) {
    expect(text).toContain(shown)
  }
})

test('a task of the plan shows its date as the plan’s, and dates it had before', async () => {
  await openCase(pages.office, {
    kind: 'plan-task',
    no: 'RWp1-01',
    state: 'open',
    unit: 'cq-justice',
    facts: {
      plan: 'p1',
      taskNo: 1,
      marker: '(1)',
      sectionPath: ['一、总体', '（一）任务'],
      text: '建立协调机制',
      owners: ['各级司法行政部门'],
      lead: [],
      support: [],
      units: ['cq-justice'],
      shares: [],
      statedDeadline: '2026-12-31',
      deadline: '2026-12-31',
      deadlineText: '2026年12月底前',
      earlierDates: [{ deadline: '2026-10-31', by: '林致远', reason: '机构调整', at: monday.toISOString() }],
      longTerm: false,
      recurring: null,
    },
    origin: { key: 'test:task', door: 'plan' },
    by: { kind: 'bot' },
    starts: ['deadline'],
  })

  const { text } = await pageFor('RWp1-01', coordinator)

  for (const shown of ['建立协调机制', '各级司法行政部门', '2026-10-31', '12月31日', '计划规定']) {
    expect(text).toContain(shown)
  }
})

test('of a hidden complaint the unit reads no name, telephone or enterprise of its author; coordinators read it whole', async () => {
  const text = '我是山城小面有限公司赵大明，电话 139 0000 0000，早点摊每天占道。'
  const no = await file(pages.office, { text, confidential: true })

  const unit = await pageFor(no, xie.id)
  const desk = await pageFor(no, coordinator)

  expect(unit.text).toContain('■■■')
  expect(unit.text).toContain('早点摊每天占道')
  for (const secret of ['赵大明', '山城小面', '139 0000 0000']) {
    expect(unit.text).not.toContain(secret)
    expect(desk.text).toContain(secret)
  }
})
