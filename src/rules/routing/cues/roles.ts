/** What a body named in a text is there for, told from the words around its name. Normalised text, short windows. */

/** Right before the name: the form or the writer says outright who is complained of. */
export const blamedBefore =
  /(?:被(?:投诉|举报|反映|申诉)(?:单位|部门|机关|机构|对象|人|的是)|(?:我要|现|实名)?(?:投诉|控告)|投诉对象)(?:是)?[:]?$/

/** Right before the name: somebody pretends to be it. */
export const posedBefore =
  /(?:自称|冒充|假冒|谎称|假装|(?:说|讲)(?:自己|他们?)?是)(?:是|的|重庆|本地|我们)?[^,。]{0,4}$/

/** Right before the name: it is asked, told or looked for. */
export const askedBefore =
  /(?:请|求|望|建议|恳请|让|叫|喊我?们?找|找(?:过|了|到)?|问(?:过|了)?|打(?:过|了)?|去(?:过|了)?|跟|向|给|报(?:告|过|了|给)?|反映(?:到|给|过)?|举报(?:到|给)?|投诉(?:到|给)?|交给|转(?:到|给)?|移送|联系|麻烦|等|配合|还有|建议由)(?:当地|本地|你们|你|区|县|辖区|相关|有关|我们)?$/

/** Right after the name: it said that the thing is not its own, or only looked in. */
export const declinedAfter =
  /^[^。!?]{0,26}(?:不归|不属于?|不(?:是他|是我)们?管|管不了|不管|不受理|叫我们?(?:找|打|去)|让我们?(?:找|打|去)|喊我们?(?:找|打|去)|找我们?去|来看过|来过|看过|看了(?:一眼|看)|只管|调解|劝(?:过|说)|没管|推给|说归|说是?(?:雨污|先登记)|登记调解|终止|没权|歇一会|只是口头|很客气|说[^,。]{0,12}不归)/

/** Right after the name: it acts. */
export const actsAfter =
  /^(?:的|那边|这边|们|科|所|人员|执法|工作|同志|负责人|员|里|上)?[^,。!?]{0,14}(?:来|说|罚|扣|查|要(?:求|我)|让我|叫|喊|封|拆|收|抱|拿|搬|拦|把|以|给|开|强|压|卡|催|拖|不(?:给|理|收|放|退|认|批|出)|没(?:给|有|出)|列|口头|直接|暗示|指定|推荐|抽|翻|认定|停|限|每|天天|办|批|处|去年|今年)/

/** A sector word names a body if one of these follows. */
export const bareBodyAfter =
  /^(?:部门|那边|这边|方面|的人|的同志|人员|执法|来(?!源|往)|说(?!明)|要求|要我|让我|叫我|喊我|罚|查(?!询)|检查|抽查|又|每(?:年|月|次|季)|称|认为|轮流|以|回复|答复|表示|不管|不归|不收|推|—|局|只是|则|拟|均|意见|条线|把|扣|封|给(?:我|的)|找(?:我|我们)|还|也来|按|因为|报)/

/** A town's name means its office if it acts. */
export const townActsAfter =
  /^(?:的(?:人|执法|工作|领导|干部|城管|综合)|要求|让我|叫我|喊我|来(?:人|了|查)|把我|每(?:年|月)|不(?:给|让|办|批)|办事处|强(?:制|拆|行)|执法|综合|安办|应急办|组织|收(?:我|了|取)|罚|政府|说|规建|城管|又|通知|下(?:达|发))/

/** Before a place: where somebody goes, not where they are. */
export const destinationBefore = /(?:到|去|往|至|回|飞|发往|卖到|转到|开到|直达)$/

/** After a place: a dish, a tour, a brand; not a place. */
export const productAfter =
  /^(?:味|火锅|小面|榨菜|桃片|柠檬|莼菜|特产|牌|麻花|豆干|菜|[一二两三四五\d]日游|旅游团|游(?!客)|面馆|方向|的朋友|户口|人(?!民|行)|口音|产的|货)/

export const hereBefore = /(?:在|住|位于|我们?|本地|坐标|这里是|地点|地址)[::]?$/
export const hereAfter =
  /^(?:区|县|市|城区|城|这边|那边|这里|的|有|一家|某|本地|乡下|农村|做|开|办|老城|步行街|附近)/

/** After a body's name: what it does falls on the speaker. */
export const actsOnSpeaker =
  /^[^。!?]{0,24}(?:叫|要|让|喊|给|对|把|罚|扣|逼|催|限|卡|拦|查|封|收|找|说|拆|列|坐|翻|认定|抽|停)(?:了|着|起)?(?:我|咱|本(?:店|司|厂|公司)|俺)/
