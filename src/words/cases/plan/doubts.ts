/** What the reader of notices was not sure of, for people; programs get its English sentences as they are. */

type Rule = readonly [pattern: RegExp, words: (...found: string[]) => string]

/** Each with the task in front where the sentence names one. */
const rules: readonly Rule[] = [
  [/^a bracket without a label/, () => '没有标签的括号按责任单位读，请核对'],
  [/^an empty cell/, () => '空单元格按上一格的内容读，请核对责任单位和时限'],
  [/^no date of issue/, () => '没有读到发文日期，请补写在标题或落款处'],
  [/^no issuer/, () => '没有读到发文机关，请补写'],
  [/^no task was found/, () => '没有读到任务，请确认是带编号任务的通知'],
  [/^no title/, () => '没有读到标题，请写在第一行'],
  [/^one annotation closes the list/, () => '列表末尾的一个括注按对全部各项有效读，请核对'],
  [/^several dates are named|^the text sets several dates/, () => '写了几个日期，取最后一个，请核对'],
  [/^"(.+)" names no day/, (text) => `「${text}」没有写明日期，请补写`],
  [/^"(.+)" was not understood/, (text) => `「${text}」没有读懂，请写明时限`],
  [/^"(.+)" counts from an issue date/, (text) => `「${text}」从印发之日起算，但没有读到发文日期`],
  [/^"(.+)" counts working days/, (text) => `「${text}」按工作日计算，请算好后写明日期`],
  [/^"(.+)" may mean before/, (text) => `「${text}」可能指该月之前，按该月最后一天读，请核对`],
  [/^"(.+)" names no year; the next/, (text) => `「${text}」没有写年份，按发文后的下一个读，请核对`],
  [/^"(.+)" names no year; (?=\d)/, (text) => `「${text}」没有写年份，按上一项的年份读，请核对`],
  [/^"(.+)" repeats the word/, (text) => `「${text}」多写了“年”字，按该年底读`],
  [/^"(.+)" is no day/, (text) => `「${text}」不是日历上的日期，请改正`],
  [/^"(.+)" names no year/, (text) => `「${text}」没有写年份，请补写`],
  [/^"(.+)" names owners of the tasks/, (text) => `「${text}」指明了以下各项任务的责任单位，请逐项补写`],
  [/^what follows "(.+)" was/, (text) => `「${text}」后面的内容没有读懂，按该年底读，请核对`],
  [/^all (\d+) tasks lack a responsible/, (count) => `全部 ${count} 项任务都没有写责任单位，请指定`],
  [/^all (\d+) tasks lack a/, (count) => `全部 ${count} 项任务都没有写时限`],
  [/names no responsible unit/, () => '没有写责任单位，请指定'],
  [/names no deadline/, () => '没有写时限'],
]

/** task (40): a bracket … → 任务 (40)：没有标签的括号… */
export function doubtInWords(message: string): string {
  const [, task, rest = message] = /^task (.{1,20}?)(?::| (?=names)) ?(.*)$/s.exec(message) ?? []
  const [, unnumbered, said = rest] = /^(a task without number)(?::| (?=names)) ?(.*)$/s.exec(rest) ?? []
  for (const [pattern, words] of rules) {
    const found = pattern.exec(said)
    const name = task ? `任务 ${task}：` : unnumbered ? '没有编号的任务：' : ''
    if (found) return `${name}${words(...found.slice(1))}`
  }
  return '这一行没有把握，请核对任务、责任单位和时限'
}
