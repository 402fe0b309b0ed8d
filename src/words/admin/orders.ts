/** A list of hotline orders: what its columns may be called, and how each line fared. */

export type Column = 'order' | 'text' | 'about' | 'enterprise' | 'creditCode' | 'name' | 'contact' | 'hidden'

/** Names of columns as hotlines export them, each for one field. */
export const columnNames: Record<Column, readonly string[]> = {
  order: ['工单编号', '工单号', '受理编号', '编号', 'order'],
  text: ['诉求内容', '工单内容', '反映内容', '内容', 'text'],
  about: ['涉及单位', '被投诉单位', '被反映单位', 'about'],
  enterprise: ['企业名称', '单位名称', 'enterprise'],
  creditCode: ['统一社会信用代码', '信用代码', 'creditCode'],
  name: ['联系人', '来电人', '姓名', 'name'],
  contact: ['联系方式', '联系电话', '来电号码', '电话', 'contact'],
  hidden: ['保密', '是否保密', 'confidential'],
}

export const yes: readonly string[] = ['是', '保密', '1', 'true', 'yes', 'y']

export const orderWords = {
  headings: ['行', '工单编号', '结果', '编号或原因'],
  opened: '已登记',
  already: '此前已登记',
  refused: '未登记',
  sum: (opened: number, already: number, refused: number): string =>
    `新登记 ${opened} 件，此前已登记 ${already} 件，未登记 ${refused} 行${refused > 0 ? '；请改好这些行再导入一次，已登记的不会重复' : ''}。`,
  faults: {
    order: '缺工单编号，或超过 100 字',
    text: '诉求内容少于 5 个字或超过 2 万字',
    about: '涉及单位超过 300 字',
    mode: '保密一栏无法识别',
    enterprise: '企业名称超过 300 字',
    creditCode: '统一社会信用代码校验位不对',
    name: '联系人超过 100 字',
    contact: '联系方式超过 200 字',
    twice: '同一工单编号在文件里出现两次，内容不同',
  },
} as const
