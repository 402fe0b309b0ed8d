import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPages, type Pages } from '../open-pages.ts'
import { aVisitor } from './a-visitor.ts'

let pages: Pages
beforeAll(async () => {
  pages = await openPages()
}, 60_000)
afterAll(() => pages.close())

const hint = async (text: string, root = ''): Promise<string> =>
  JSON.parse((await aVisitor(pages, `198.18.0.${text.length}`).send(`${root}/understand`, { text })).text)
    .hint

test.each([
  ['对方公司欠我们货款二十多万，催了半年不给，怎么办？', '12368'],
  ['和合伙人分钱谈不拢，股东纠纷闹了一年了，想请你们管管。', '12368'],
  ['法院判决我赢了，可是判决下来一年也没有执行到一分钱。', '12368'],
  ['朋友借钱不还，微信也拉黑我了，借了八万块。', '12368'],
  ['我想起诉供应商，合同违约，应该找谁？', '12368'],
  ['公司辞退我，一分钱赔偿都不给，能申请劳动仲裁吗？', '12333'],
  ['单位和我解除劳动合同，不肯赔，要给 N+1 吗？', '12333'],
  ['老板让我签竞业限制，离职后不给补偿，合理吗？', '12333'],
  ['有没有法律援助，我请不起律师。', '12348'],
  ['我家要做公证，请问去哪里做公证需要带什么？', '12348'],
  ['刚才有人持刀在店里闹事，快来人！我们很害怕。', '110'],
  ['我爸被电信诈骗骗走了三万块钱，刚刚转的账。', '110'],
  ['昨晚店里被偷了，收银台的现金全没了。', '110'],
  ['请问个人所得税汇算清缴在哪里办，要什么材料？', '12366'],
  ['请问社保卡丢了怎么补办，需要什么材料？', '12333'],
  ['请问异地就医怎么备案，门诊报销比例是多少？', '12393'],
  ['请问公积金怎么提取，需要什么材料？', '12329'],
  ['请问办营业执照怎么注册，流程是什么？', '12345'],
  ['请问税务局网上怎么报税，税率是多少？', '12366'],
  ['请问工伤认定要多久，养老保险断交了怎么补？', '12333'],
  ['父亲去世，兄弟几个为了继承遗产闹翻了。', '12368'],
  ['我掉进骗局了，被骗了，刚给对方转账五万。', '110'],
])('elsewhere, with its telephone: %s', async (text, phone) => {
  expect(await hint(text)).toContain(`电话 ${phone}`)
})

test.each([
  '渝中区市场监管局一个月里来查了四次，每次都要同样的材料。',
  '城管执法人员没有出示证件就扣了我的三轮车，还骂人。',
  '消防来检查，说要罚款五万，又说找他们朋友的公司整改就不罚。',
  '税务局上门查账，拖了三个月不给结论，影响我们贷款。',
  '执法人员收了我们的红包还是照样罚款，我要投诉。',
  '劳动监察大队来查了三次，每次都要同样的花名册，影响生产。',
  '解放碑一家超市卖过期食品，吃坏了肚子。',
  '江津一家工厂半夜排黑水，河里的鱼都死了。',
  '工地半夜两点还在打桩，吵得睡不着。',
  '楼下烧烤店油烟直接往居民楼排，窗户都不敢开。',
  '路边井盖坏了半个月没人管，差点摔人。',
  '加油站的油加不满，怀疑计量有问题。',
  '教育培训机构关门跑路，几百个家长的学费没退。',
  '网吧放未成年人进去上网，一坐一通宵。',
  '厂里没有消防通道，灭火器也过期了。',
  '隔壁违章搭建，把公共楼道都占了。',
  '网约车司机绕路，多收了三十块钱。',
  '诊所没有执照还给人打针。',
  '货车超载天天从村里过，路都压坏了。',
  '城管局说归市监管，市监局说归城管，推来推去没人管。',
  '街上井盖被偷了，晚上很危险，没人来补。',
  '工地施工破坏文化遗产，没人管。',
  '打官司律师收了钱就不接电话。',
  '离婚登记窗口预约系统打不开。',
  '找的那家法律咨询公司说包赢，交了八千就不见人了。',
  // How public bodies act, though it sounds like a matter of courts, police or hotlines.
  '法院判决城管局败诉，城管局到现在也不执行判决，不还我的车。',
  '区政府拖欠我们工程尾款三年了，一直不付。',
  '我们给市里某平台公司供货，货款三百多万一直不付，总说财政没拨款。',
  '请问城管执法人员上门检查要带什么证件？',
  '派出所不管，我店里被偷了，报警三次都不立案。',
  '公安局经侦大队把我们公司账户冻结了半年，说是合伙人分红纠纷。',
  '市场监管局的执法人员向我们索贿，不给就罚款，这是受贿。',
  '劳动监察大队说不交钱就申请劳动仲裁，吓唬我们。',
  '交警扣了我的出租车，罚款两千不给票。',
  '行政处罚决定书下来了想起诉，执法人员威胁说再告就关店。',
])('ours, and nobody is sent away: %s', async (text) => {
  expect(await hint(text)).not.toContain('通常由')
})

test('in English too', async () => {
  expect(await hint('对方公司欠我们货款二十多万，催了半年不给，怎么办？？', '/en')).toContain(
    'Courts, telephone 12368. You can also file it here.',
  )
})

test('the names of units while one is typed: valid ones, of every level, twelve at most', async () => {
  const visitor = aVisitor(pages, '198.18.1.1')
  const names = async (q: string): Promise<string[]> =>
    JSON.parse((await visitor.ask(`/units?q=${encodeURIComponent(q)}`)).text).names

  const [district, short, one, none] = await Promise.all([
    names('渝中区市场'),
    names('渝中市监'),
    names('渝'),
    names('不存在的单位'),
  ])
  const many = await names('重庆市')

  expect(district).toContain('重庆市渝中区市场监督管理局')
  expect(short).toContain('重庆市渝中区市场监督管理局')
  expect(district[0]).toBe('重庆市渝中区市场监督管理局')
  expect([one, none]).toEqual([[], []])
  expect(many).toHaveLength(12)
})
