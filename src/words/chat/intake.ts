/** Words about messages that come in, and the words by which they are read. */

import type { DisputeKind } from '../../rules/cases/disputes/dispute.ts'

export const intakeWords = {
  noText:
    '收到了文件，但没有文字，无法登记。请在一条消息里写明：哪家单位、什么时间、做了什么、您的请求，再附上文件；或用 `/zhixie 投诉` 填写表单。',
  waitingReply: (no: string): string =>
    `在这里回复不会进入办理流程。${no} 正等待补充说明，请点登记答复下方的「补充说明」按钮提交，期限才会继续计算。`,
  confidentialNextTime:
    '原消息仍可能被频道成员看到，请您自行删除；下次请用 `/zhixie 投诉` 表单并勾选「保密」。',
  missingParty: '看起来是部门间的争议，但没有看出对方是哪个单位。请点下面的按钮补全后提交。',
  openDisputeForm: '填写争议',
} as const

/** Somebody asks that their name or words be kept back. */
const wish = /保密|匿名|(?:不要|不想|不愿|请勿|别)(?:透露|泄露|公开|说出)|怕(?:被)?(?:打击)?报复/
/** The same words where nothing is asked for. */
const noWish = /(?:不|无|毋)(?:需|须|用|必|要求)?(?:要)?(?:保密|匿名)|可以公开/

export const wishesConfidence = (text: string): boolean => wish.test(text) && !noWish.test(text)

/** What a dispute is about, by the words it uses; the first that fits. */
const kindSigns: readonly (readonly [DisputeKind, RegExp])[] = [
  ['assistance-refused', /拒绝协助|不(?:予|肯|愿)协助|拒不配合/],
  ['transfer-refused', /拒收|不接收移送|移送.{0,12}(?:退|拒)/],
  ['delegated-power', /赋权|委托(?:乡镇|街道|执法)|下放/],
  ['application-of-law', /法律适用|适用(?:法律|哪部|何种|条款)/],
  ['both-claim', /(?:均|都|分别)主张|重复(?:检查|处罚|管辖)|多头(?:检查|执法)/],
]

/** The units say that talks have failed, or ask for a ruling: then they are not sent back to talk. */
const wantsRuling =
  /(?:请求|申请|提请|报请|恳请|请)(?:.{0,6})(?:协调|裁决|指定|明确)|协商(?:不成|未果|无果|不一致)|未(?:能)?达成一致/
export const talksAreAhead = (text: string): boolean => !wantsRuling.test(text)

export const disputeKindIn = (text: string): DisputeKind =>
  kindSigns.find(([, sign]) => sign.test(text))?.[0] ?? 'both-decline'
