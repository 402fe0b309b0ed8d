/** What the doctor found, and how to mend it. */

import type { Role } from '../../rules/city.ts'
import { roles } from '../labels.ts'

export const doctorWords = {
  settings: '设置',
  settingsRight: '全部有效',
  correctSetting: (name: string): string => `在环境变量或 .env 中改正 ${name}，见 .env.example`,
  embedded: '正式环境使用内置数据库',
  useServers: '请设置 MONGODB_URI 和 REDIS_URL，或用 docker compose up 启动',
  noHeartbeat: '没有设置外部看门狗',
  setHeartbeat: '请设置 HEARTBEAT_URL，程序停摆时才有人知道',

  correctFile: '请按要求改正该文件后重试',
  counts: ({ units, matters, people }: { units: number; matters: number; people: number }): string =>
    `单位 ${units} 个，事项 ${matters} 项，人员 ${people} 名`,
  noNotice: (year: number): string => `没有 ${year} 年放假安排`,
  notices: (first: number, last: number): string => `${first}、${last} 年放假安排均已载入`,
  addNotice: (year: number): string =>
    `国务院办公厅公布 ${year} 年放假通知后，请加入 holidays.json；此前跨年期限标为暂定`,
  templates: (count: number): string => `文书模板 ${count} 个，均可使用`,
  mendTemplate: '请在 Word 中改正花括号，或从 seeds/_template/templates 重新复制',
  noCoordinator: '没有协调员',
  noSupervisor: '没有执法监督人员',
  addPerson: (unit: string, role: Role): string =>
    `请在 people.json 为${unit}登记一名${roles[role]}（${role}）`,

  startServer: (name: string): string => `请启动服务器，或改正 ${name}`,
  readOnly: '不能写入',
  grantWrite: '请给该账户读写权限',
  noIndexes: (missing: readonly string[]): string => `缺少索引 ${missing.join('；')}`,
  makeIndexes: '启动一次程序即会自动建立',
  tooOld: (version: string): string => `版本 ${version} 过旧`,
  upgrade: (least: number): string => `请升级到 ${least} 或以上`,
  evicts: (policy: string): string => `内存淘汰策略为 ${policy}`,
  setNoEviction: '请设置 maxmemory-policy noeviction，否则任务会丢失',
  notAppendOnly: '未开启追加日志',
  setAppendOnly: '请设置 appendonly yes',

  sandbox: '未设置令牌，使用聊天沙盒',
  reachSlack: '请检查网络，或改正 SLACK_API_URL',
  newToken: '请在 Slack 应用的 OAuth 页面重新复制机器人令牌到 SLACK_BOT_TOKEN',
  noScopes: (missing: readonly string[]): string => `缺少权限 ${missing.join('、')}`,
  addScopes: '请按 slack-manifest.json 补充权限并重新安装应用',
  socketOpens: 'Socket Mode 可连接',
  newAppToken: '请生成带 connections:write 的应用级令牌到 SLACK_APP_TOKEN，并开启 Socket Mode',
  noChannel: '没有此频道，或机器人看不到',
  makeChannel: (name: string): string =>
    `请建立频道 ${name}（私有频道须邀请机器人），或在 channels.json 改用现有频道`,
  notInChannel: '机器人不在此频道',
  inviteBot: (name: string): string => `请在频道 ${name} 中邀请机器人`,
  inChannel: '频道存在，机器人在内',

  people: '承办单位人员',
  allSpokenFor: (units: number): string => `${units} 个有在办件的单位均有联络员或分管领导`,
  silent: (total: number, names: readonly string[]): string =>
    `${total} 个有在办件的单位没有人员：${names.join('、')}`,
  addLiaisons: '请在 people.json 登记联络员，然后执行 zhixie seed',
} as const
