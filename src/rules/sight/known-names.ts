/** The ways in which people write what is known of an author: names without their legal form, with a title, numbers in pieces. Pure. */

/** Legal forms and lines of business that people leave out when they speak of a firm, longest first. */
const endings = [
  '股份有限公司',
  '有限责任公司',
  '集团有限公司',
  '有限公司',
  '个体工商户',
  '集团',
  '公司',
  '经营部',
  '餐饮管理',
  '企业管理',
  '工作室',
  '商行',
  '食品厂',
  '食品',
  '餐饮',
  '科技',
  '商贸',
  '贸易',
  '实业',
  '建材',
  '服饰',
  '超市',
  '门店',
  '工厂',
  '厂',
  '店',
] as const

/** How firm owners and citizens are addressed. Titles of office (主任, 局长) are left out: those are the other side's people. */
const titles = [
  '先生',
  '女士',
  '小姐',
  '老板娘',
  '老板',
  '老总',
  '总',
  '董',
  '经理',
  '厂长',
  '店长',
  '师傅',
  '老师',
  '工',
  '某某',
  '某',
  '姐',
  '哥',
  '叔',
  '姨',
  '氏',
] as const
const nicknames = ['老', '小', '阿'] as const

const twoSigns = [
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '司徒',
  '夏侯',
] as const

/** Shorter ones would strike out half of any text. Characters. */
const leastKnown = 2
/** Of a firm's name without what everybody's has, and of numbers. */
const leastCore = 3
const leastDigits = 7

const isPerson = (value: string): boolean => /^\p{Script=Han}{2,4}$/u.test(value)

/** What to look for, the longest first; each as signs that may stand apart. */
export function formsOf(known: readonly string[]): string[] {
  const whole = known.flatMap((value) => [value, ...value.split(/[\s,，、;；/|()（）:：]+/)])
  const named = whole.map((value) => value.trim()).filter((value) => value.length >= leastKnown)
  const forms = named.flatMap((value) => [value, ...spokenForms(value), ...digitsOf(value)])
  return [...new Set(forms)].sort((one, other) => other.length - one.length)
}

function spokenForms(value: string): string[] {
  if (!/\p{Script=Han}/u.test(value)) return []
  const cores = coresOf(value.replaceAll(/[\s()（）]/g, ''))
  return cores.length === 0 && isPerson(value) ? addressed(value) : cores
}

/** 七星瓢虫食品有限公司 → 七星瓢虫食品, 七星瓢虫. */
function coresOf(name: string): string[] {
  const ending = endings.find((one) => name.endsWith(one) && name.length - one.length >= leastCore)
  if (!ending) return []
  const core = name.slice(0, -ending.length)
  return [core, ...coresOf(core)]
}

/** 王建国 → 王总, 王女士, 老王. */
function addressed(name: string): string[] {
  const surname = twoSigns.find((one) => name.startsWith(one)) ?? name.slice(0, 1)
  return [...titles.map((title) => surname + title), ...nicknames.map((nick) => nick + surname)]
}

/** A number that is known is found however it is written. */
function digitsOf(value: string): string[] {
  const digits = value.replaceAll(/\D/g, '')
  return digits.length >= leastDigits ? [digits] : []
}
