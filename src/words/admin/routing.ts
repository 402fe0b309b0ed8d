/** What the command line says about routing: a decision, how well texts are read, learning. */

export const routeWords = {
  id: '编号',
  kind: '类别',
  decision: '处理',
  confidence: '把握',
  department: '主管部门',
  unit: '承接单位',
  district: '属地',
  accused: '被投诉单位',
  recusal: '依法回避',
  urgency: '紧急程度',
  alternatives: '其他可能',
  assisting: '可请配合',
  reasons: '理由',
  none: '无',
  parts: (count: number) => `含 ${count} 件诉求，将分别立件办理：`,
} as const

export const evaluationWords = {
  figures: ['项目', '正确', '共', '比例'],
  names: {
    department: '主管部门',
    ordinary: '其中一般事项',
    district: '属地',
    kind: '类别',
    urgency: '紧急程度',
    dispatched: '直接分派的正确率',
    coverage: '直接分派的占比',
    recusalRecall: '回避：查全',
    recusalPrecision: '回避：查准',
  },
  lost: (ids: string): string => `应办而被误判为无需办理：${ids}`,
  domains: ['领域', '正确', '共', '比例'],
  thresholds: ['把握不低于', '正确率', '占比'],
  calibration: ['把握', '平均把握', '实际正确率', '件数'],
  confusions: ['应为', '判为', '次数', '例'],
  nobody: '（无）',
} as const

export const learnWords = {
  progress: (done: number, of: number): string => `已完成第 ${done} 遍学习，共 ${of} 遍`,
  done: ({
    texts,
    features,
    held,
    from,
  }: {
    texts: number
    features: number
    held: number
    from: number
  }): string =>
    `学习了 ${texts} 段文本，得到 ${features} 个特征。把握不低于 ${from} 时直接分派。以下为交叉检验：${held} 段来信，每段都由未见过它的权重判断。`,
} as const

export const lessonWords = {
  done: (count: number): string =>
    count === 0
      ? '还没有可供学习的指派或决定。'
      : `导出 ${count} 段。请逐条核对，放入城市目录 texts，再运行 zhixie learn。`,
  headings: ['事项', '选定单位', '次数', '自'],
  noMatter: '（未识别事项）',
} as const
