/** How people count off several requests in one text, and how they count off what belongs to one. Folded text, bounded gaps. */

const some = '[两二三四五六几2-6]'

/** That several matters follow which have nothing to do with each other. */
export const announcesSeveral = new RegExp(
  `${some}\\s?(?:个|件|桩|点|项)(?:不同|不一样|互不相关|不相干|不相关|单独|独立)?的?(?:问题|事项|事情|事|诉求|情况|投诉|举报)`,
)

/** Between where somebody is and what they announce. */
export const leadsUp =
  /(?:我们?|现|今天|想|要|来|需要?|向[您你]们?|也|还|有|这边|这里|共|一共|反映|投诉|举报|说|讲|求助|咨询|,)+$/

/** Right before a list: what follows are the parts of one matter. */
export const headsOneMatter =
  /(?:请求|诉求|要求|事项|希望|恳请|建议|意见|经过|过程|流程|步骤|程序|手续|事实|理由|原因|依据|规定|证据|材料|附件|后果|影响|损失|通知|公告|回复|答复|清单|频次|频率|太多|行为|请问|咨询|政府|以后|之后|后|有|跑了|没发)(?:如下|以下|是|为)?[:,。\s]*$/

/** Right before a list: one body, firm or place whose wrongs follow. */
export const headsOneSubject =
  /(?:举报|投诉|反映|关于|对)[^。:\n]{0,24}(?:一家|这家|那家|某|公司|店|厂|ktv|物业|平台|开发商|学校|医院|作坊|酒楼|酒店|老板|单位)[^。:\n]{0,14}[:\s—-]*$|(?:公司|店|厂|物业|平台|开发商|学校|医院|作坊|酒店|老板|项目)(?:有|存在)?[^。:\n]{0,6}(?:问题|情况|行为)[:\s—-]*$|都(?:是|由|跟|和|与)[^。\n]{0,12}(?:造成|引起|有关|害)/i

/** The writer wishes that several offices act as one. */
export const wantsOneAnswer =
  /联合(?:执法|检查|整治|查处|处理)|综合(?:查一次|执法检查)|一次(?:性)?(?:解决|查完|处理|查清)|牵头/

/** What follows is somebody else's words. */
export const forwarded =
  /转发|原文|来信(?:如下|内容)|来函|(?:通知|公告|答复|回复|告知书|信访件)(?:如下|内容|说|写|称|里)|他们(?:说|写)的?[:]|截图/

/** A part that tells what happened next. */
export const tellsOn =
  /^(?:(?:(?:19|20)\d\d年?[-./]?)?\d{1,2}(?:月|[-./])\d{0,2}(?:日|号)?|(?:19|20)\d\d年|先(?!说|讲|反映|投诉|举报)|后来|然后|接着|随后|之后|最后|再后来|于是|第二天|当天|次日|当晚|起初|一开始|首先|其次|结果)/

/** A part that asks for what should be done, not tells what is wrong. */
export const demands =
  /^(?:请求?|要求|希望|恳请|望|建议|撤销|退还|退回|退款|赔偿|赔|返还|支付|补缴|补发|恢复|解除|公开|道歉|依法|责令|给予|尽快|立即|降低|简化|增加|加强|取消|减免)/

/** A part that leans on the one before. */
export const leansBack =
  /^(?:他们|她们|它|他|她|此|这(?!里|边)|该|上述|以上|对方|其(?:行为|做法|经营|负责|老板|间|余|他)|并|而且|同时|因此|所以|但|导致|造成|如果|检查|当时|双方|我(?:们|方|司|厂|店)?有(?!人|个|[两二三四五六几]件)|没有?|不(?!法|合格|明|良)|未|也|还|又|再说|说|花|被|至今|一直|已|仍|就|收|(?:物业|老板|商家|平台|客服|房东|开发商|厂家|司机|窗口|店家|公司|学校|银行)[^，,。]{0,4}(?:说|讲|称|答复|回复))/

/** What stands under a list and belongs to all of it. */
export const closing =
  /^(?:以上|上述|综上|请(?:分别|各|有关|相关|政府|领导|予以|核实|查处|转|给|依法|一并)|望|恳请|希望|谢谢|感谢|此致|特此|麻烦|拜托|辛苦|联系|电话|地址|落款|企业名称|投诉人|反映人)/

/** A sentence that begins another matter and says so. */
export const announcesAnother =
  /(?:(?:另外|此外|除此之外|还有|顺便|顺带|再有)[,:]?(?:我|我们|还|也|再|想|要|得|有|顺便){0,5}(?:反映|投诉|举报|咨询|说|问|讲)?(?:下|一下)?(?:另外)?(?:一|两)(?:件|个|桩)(?:别的|其他)?(?:事情|事|问题|情况|投诉)?(?:是|[,:。])?|(?:我|我们|还|也|再|想|要){1,5}(?:反映|投诉|举报|咨询|问|说)(?:下|一下)?(?:另外)?(?:一|两)(?:件|个|桩)(?:别的|其他)?(?:事情|事|问题|情况)?(?:是|[,:。])?|另(?:外)?一(?:件|个|桩)(?:事情|事|问题|情况)?(?:是|[,:]))\s?/

/** It may as well go on with the same matter. */
export const addsOn = /(?:另外|此外|除此之外|还有就是|再就是|对了|顺便)[,:]\s?/

/** Who and where, at the beginning of a text. */
export const saysWhere =
  /^(?:(?:各位)?(?:领导|老师|同志)?(?:们)?(?:您|你)?(?:们)?好|我(?:们)?(?:的)?(?:店|司|厂|公司|家)?(?:在|位于|住在?)[\u4e00-\u9fff]{2,8}|(?:我(?:们)?(?:是|在|住)|本(?:店|司|公司|人|厂)|这里是|坐标|地址:?)?[\u4e00-\u9fff]{0,12}(?:(?<!小)区|县|市|镇|乡|街道|园|城|碑|社区|村|路|店|馆|厂|公司|民宿|老板|居民|商户|企业|店主|个体户)(?:的|这边|人)?)$/
