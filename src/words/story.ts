/** What the guided story says: its steps for the newcomer, and what its people write. */

export const storyWords = {
  title: '一件诉求的一生',
  complaint:
    '我公司在渝中区解放碑民生路经营餐饮，门口人行道长期被流动摊贩占道摆摊，油污满地，卖的散装熟食也没有标签，已影响经营，请尽快处理。',
  firstReturn: '现场已劝离摊贩。主要问题是散装熟食没有标签，属食品安全，应由市场监管部门承办。',
  secondReturn: '摊贩没有固定场所，问题因占道经营而起，应由城市管理部门牵头，我局配合查处食品问题。',
  basis: '《重庆市市容环境卫生管理条例》：占道经营由城市管理部门牵头，市场监管部门配合',
  answer:
    '已于今日会同市场监管部门现场检查：摊贩清离并纳入每日巡查，无标签散装熟食 12 公斤依法扣押。如再出现，请直接联系我局。',
  thanks: '处理及时，满意。',
  steps: {
    file: {
      title: '企业反映诉求',
      text: '企业服务专员在「涉企投诉」频道写下一段话。执协登记编号，读懂内容，找到承办单位，并说明理由和答复期限。',
    },
    giveBack: {
      title: '第一次退回',
      text: '承办单位认为不归自己管，写明原因和建议单位退回。投诉人看得到是谁、为什么退回；答复期限照常计算。',
    },
    wait: { title: '无人签收', text: '新的单位没有签收。时间走到签收期限：期限从分派起算，不签收也会到期。' },
    digest: { title: '升级与晨报', text: '逾期提醒到单位，也到协调组；次日早上的晨报把它列在「已逾期」里。' },
    giveBackAgain: {
      title: '第二次退回，自动成为争议',
      text: '第二家单位也退回。系统自动立一件管辖争议，双方意见已填好，交协调组。',
    },
    designate: {
      title: '指定管辖',
      text: '协调员看双方意见，指定管辖单位并写明依据。诉求随即转到该单位，不能再退回。',
    },
    sign: { title: '签收', text: '被指定的单位签收，开始办理。' },
    answer: { title: '办结答复', text: '单位写明结果和答复内容。投诉人在原来的消息下面收到答复。' },
    rate: { title: '评价', text: '投诉人点「满意」；如不满意，可以在期限内要求重办。' },
  },
} as const

/** The sandbox's workspace: its bot, its channels' topics, its command. */
export const playWords = {
  bot: '执协',
  visitor: '企业服务专员',
  intakeTopic: '在这里直接写下诉求，执协会登记并答复',
  /** Texts for a newcomer to try: one that is routed, one about enforcement, one that a person must look at. */
  examples: [
    '渝中区解放碑民生路的餐馆使用过期食品原料，请查处。',
    '渝中区消防支队这个月到我店检查了四次，每次说的都不一样，昨天又没有出示证件就开了 2 万元罚单，请帮忙核实。',
    '九龙坡石坪桥楼下烤鱼店没有专用烟道，油烟直排到居民窗口，找了几个部门都说不归自己管。',
  ],
  coordinationTopic: '执法协调小组办公室',
  supervisionTopic: '行政执法监督',
  commandHint: '投诉 | 争议 | 移送 | 待办 | 查 <编号> | 裁定 | 计划 | 简报 | 帮助',
  commands: ['投诉', '争议', '移送', '待办', '查', '裁定', '计划', '简报', '帮助'],
} as const
