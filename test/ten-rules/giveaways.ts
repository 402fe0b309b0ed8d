/** What gives the author away, in every way it is written below: no unit may read any of it anywhere. */
export const secrets = {
  name: '欧阳蓝莓',
  addressed: '欧阳女士',
  firm: '七星瓢虫',
  mobile: '13987650421',
  landline: '67890321',
  idNumber: '500103199003071233',
  creditCode: '91330100799655058b',
  mail: 'lanmei@qixing.example',
} as const
export const giveaway =
  '我是七星瓢虫食品的欧 阳 蓝 莓（欧阳女士），电话 +86 139-8765-0421、０２３－６７８９０３２１，' +
  '身份证 500103 1990 0307 1233，代码 9133 0100 7996 5505 8B，邮箱 lanmei ＠ qixing.example。'
/** Words of the complaint that units read on its page, and nobody hears anywhere else. */
export const words = ['紫云英', '第三排货架', '后门的监控', '夜里还在冒烟', '有老同学照应'] as const

/** As somebody reads it who knows what to look for: without blanks and dashes, in one kind of letters. */
const bare = (found: unknown): string =>
  (typeof found === 'string' ? found : (JSON.stringify(found) ?? ''))
    .normalize('NFKC')
    .replaceAll(/[\s\-–—·_()（）]|\\u200b/g, '')
    .toLowerCase()

export const heard = (found: unknown, of: readonly string[]): string[] => {
  const all = bare(found)
  return of.filter((word) => all.includes(bare(word)))
}
export const giveaways = Object.values(secrets)
export const everyWord = [...giveaways, ...words]
