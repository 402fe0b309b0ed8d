/** Words about files that are sent along. */

import type { Withheld } from '../../../rules/sight/attachments.ts'

export const filesInChinese = {
  label: '照片和材料（可不传）',
  hint: (count: number, megabytes: number): string =>
    `照片、PDF、Word（docx）、Excel（xlsx），最多 ${count} 个，每个不超过 ${megabytes} MB。照片里的拍摄地点会去掉再给承办单位看。`,
  kept: '已上传，提交时一并带上：',
  keep: (name: string): string => `保留 ${name}`,
  size: (bytes: number): string =>
    bytes < 1024 * 1024
      ? `${Math.max(1, Math.round(bytes / 1024))} KB`
      : `${(bytes / 1024 / 1024).toFixed(1)} MB`,
  faults: {
    kind: '有文件不能收：只收照片（JPG、PNG、WebP、GIF）、PDF、docx 和 xlsx。苹果手机的 HEIC 照片请先转成 JPG。',
    size: '有文件太大，没有收下。请压缩后再传，或分开传。',
    count: '文件太多，多出的没有收下。可以在提交后凭编号和查询码补充。',
  },
  broken: {
    title: '没有收完整',
    text: '提交的内容在路上断了，或者格式不对，什么都没有保存。',
    todo: '请返回上一页再提交一次；网络不好时可以先不传文件，以后再补。',
  },
  large: {
    title: '文件太大',
    text: '一次提交的内容超过了上限。',
    todo: '请返回上一页，减少或压缩文件后再提交，其余的以后再补。',
  },
  title: '附件',
  states: {
    ready: '已收到',
    waiting: '正在检查',
    infected: '发现病毒，没有交给任何人',
    unreadable: '打不开，没有交给任何人；请换一个文件补充',
    withheld: '已收到，只有协调组能看',
  } satisfies Record<Withheld | 'ready', string>,
}
