/** Words of the pages that are read in a browser. */

import type { Lamp } from '../../rules/city.ts'

export const webWords = {
  product: '执协',
  tagline: '行政执法协调',
  skip: '跳到正文',
  footer: (office: string) => `${office} · 系统提示不代替法律文书`,

  sandbox: { link: '进入聊天演练场', note: '本机正在演示模式下运行，没有连接真实的聊天平台。' },

  page: {
    confidential: '保密件',
    confidentialNote: '投诉人要求保密。请勿截图、转发或向被投诉单位透露。',
    facts: '基本情况',
    unit: '承办单位',
    interim: '暂由其办理',
    matter: '事项',
    district: '属地',
    urgency: '紧急程度',
    accused: '被投诉单位',
    about: '投诉人所称单位',
    opened: '登记时间',
    follows: '因此受到刁难的原诉求',
    dispute: '关联争议',
    complaint: '关联诉求',
    disputeKind: '争议类型',
    parties: '各方意见',
    charged: '流转耗时',
    arbiter: '有权决定的机关',
    contact: '企业联系单位',
    noPosition: '尚未陈述意见',
    basis: '依据',
    decision: '决定',
    section: '所属章节',
    owners: '责任单位',
    taskDeadline: '计划时限',
    earlierDates: '原时限',
    text: '诉求内容',
    disputeText: '争议事项',
    taskText: '任务内容',
    answer: '答复',
    clocks: '期限',
    noClocks: '没有正在计算的期限。',
    why: '为什么分派到这里',
    timeline: '办理经过',
    history: '已结束的期限',
    validFor: '本链接只供您本人使用，24 小时内有效。办理请回到聊天，在卡片上操作。',
    by: { bot: '系统', complainant: '投诉人' },
    provisional: '暂定：次年放假安排尚未公布',
    clockStatus: { running: '进行中', paused: '已暂停', stopped: '已停止' },
    overdue: '已逾期',
  },

  identity: {
    title: '查看投诉人身份',
    before: '只在办理确有需要时查看。每次查看都记入办理经过，并通知协调组；投诉人看得到哪个单位查看过。',
    reason: '查看理由',
    open: '记录并查看',
    logged: '本次查看已记录并通知协调组。请勿截图、转发，用后关闭本页。',
    none: '这一件没有留下身份，或者是匿名提交的。',
    creditCode: '统一社会信用代码',
    refused: { title: '不能查看身份', todo: '请回到上一页写明理由；确需了解的，请联系协调组。' },
  },

  files: {
    picture: '下载照片',
    whole: '下载原件',
    askCoordinators: '保密件的文件只有协调组能看；办理需要的，请联系协调组。',
  },

  lamps: { green: '正常', yellow: '临近到期', red: '告警' } satisfies Record<Lamp, string>,

  refusals: {
    broken: {
      title: '链接打不开',
      text: '这个链接不完整，或者被改动过。',
      todo: '请回到聊天，在卡片上点「详情」取得新的链接，并完整打开它。',
    },
    expired: {
      title: '链接已过期',
      text: '为了保密，链接在 24 小时后失效。',
      todo: '请回到聊天，在卡片上点「详情」取得新的链接。',
    },
    unseen: {
      title: '不能查看',
      text: '没有这一件，或者您现在无权查看它。',
      todo: '请核对编号；因职务或单位变动需要查看的，请联系协调组。',
    },
    noPlan: {
      title: '还没有方案',
      text: '台账由方案生成，现在还没有导入任何方案。',
      todo: '请把方案文件发给机器人（私信），核对后点「确认导入」；也可以用命令行导入。',
    },
    nothing: {
      title: '没有这个页面',
      text: '地址可能写错了，或者页面已不在这里。',
      todo: '请检查地址，或回到首页。',
    },
    method: {
      title: '这里只能查看',
      text: '这个地址不接受提交。',
      todo: '请回到聊天，在卡片上操作。',
    },
    failed: {
      title: '暂时打不开',
      text: '系统出了故障，您的事项没有丢失。',
      todo: '请过几分钟再打开；仍不行，请联系系统管理员。',
    },
    home: '回到首页',
  },
} as const
